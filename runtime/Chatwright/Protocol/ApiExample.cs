using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>An example of a call, from the description of its endpoint.</summary>
/// <param name="Path">The endpoint.</param>
/// <param name="Name">Its name; null if it has none.</param>
/// <param name="Request">The request as JSON; null if only a response is shown.</param>
/// <param name="Response">The response as JSON; null if only a request is shown. With both it is one complete exchange.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiExample(string Path, string? Name, string? Request, string? Response);
