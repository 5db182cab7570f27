using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The members of every response that say whether the call succeeded. A name is null if the API has no such member.</summary>
/// <param name="Status">The member with the status text, such as <c>ActionStatus</c>.</param>
/// <param name="Ok">The status text of success, such as <c>OK</c>.</param>
/// <param name="Code">The member with the error code, such as <c>ErrorCode</c>; 0 is success.</param>
/// <param name="Info">The member with the explanation for developers, such as <c>ErrorInfo</c>.</param>
/// <param name="Display">The member with the text for end users, such as <c>ErrorDisplay</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiEnvelope(string? Status, string? Ok, string? Code, string? Info, string? Display)
{
    /// <summary>An envelope without members: the body is the payload alone.</summary>
    public static ApiEnvelope None { get; } = new(null, null, null, null, null);
}
