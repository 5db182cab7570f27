using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The members of every response that say whether the call succeeded. A name is null if the API has no such member.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiEnvelope
{
    /// <summary>An envelope without members: the body is the payload alone.</summary>
    public static ApiEnvelope None { get; } = new();

    /// <summary>The member with the status text, such as <c>ActionStatus</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The status text of success, such as <c>OK</c>.</summary>
    public string? Ok { get; init; }

    /// <summary>The member with the error code, such as <c>ErrorCode</c>; 0 is success.</summary>
    public string? Code { get; init; }

    /// <summary>The member with the explanation for developers, such as <c>ErrorInfo</c>.</summary>
    public string? Info { get; init; }

    /// <summary>The member with the text for end users, such as <c>ErrorDisplay</c>.</summary>
    public string? Display { get; init; }
}
