using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>An example of a call, from the description of its endpoint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiExample
{
    /// <summary>The path of the endpoint.</summary>
    public required string Path { get; init; }

    /// <summary>Its name; null if it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The request as JSON; null if only a response is shown.</summary>
    public string? Request { get; init; }

    /// <summary>The response as JSON; null if only a request is shown. With both it is one complete exchange.</summary>
    public string? Response { get; init; }

    /// <summary>The members of the request that a client fills, so that their values differ from call to call. None by default.</summary>
    public ApiList<string> Free { get; init; }
}
