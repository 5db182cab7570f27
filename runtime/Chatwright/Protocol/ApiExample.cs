using System.ComponentModel;

namespace Chatwright.Generated;

/// <summary>An example of a call, from the description of its endpoint.</summary>
/// <param name="Path">The endpoint.</param>
/// <param name="Name">What it shows; null when it has no name.</param>
/// <param name="Request">The request as JSON; null when only an answer is shown.</param>
/// <param name="Response">The answer as JSON; null when only a request is shown. With both sides it is one true exchange.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiExample(string Path, string? Name, string? Request, string? Response);
