using System.Text.Json.Serialization;

namespace Chatwright.Tool.Changes;

/// <summary>The part of a caller's program that a change concerns first.</summary>
internal enum ChangeKind
{
    /// <summary>The requests that the service takes and the responses that it gives.</summary>
    Wire,

    /// <summary>The C# that callers compile against.</summary>
    Source,

    /// <summary>The acts of the client between both: retries, limits, paging, defaults.</summary>
    Behaviour,
}

/// <summary>The effect of a change on programs that work with the old specs.</summary>
internal enum ChangeSeverity
{
    /// <summary>No program notices unless it looks for it.</summary>
    Safe,

    /// <summary>Programs compile and run; some do something else than before.</summary>
    Risky,

    /// <summary>Some programs no longer compile, or their calls fail.</summary>
    Breaking,
}

/// <summary>The side of a call that a type is on, seen from the caller.</summary>
[Flags]
internal enum Sides
{
    None = 0,

    /// <summary>In requests and in replies to webhooks.</summary>
    Sent = 1,

    /// <summary>In responses and in the bodies of webhooks.</summary>
    Received = 2,
}

/// <summary>A change of specs that callers can notice.</summary>
/// <param name="Subject">The endpoint, webhook or type.</param>
/// <param name="Member">The part of it, as a path with dots; null for the whole.</param>
/// <param name="Old">The old value; null if there was none.</param>
/// <param name="New">The new value; null if there is none.</param>
internal sealed record Change(
    string Id, ChangeKind Kind, ChangeSeverity Severity, string Subject, string? Member, string Message, string? Old, string? New)
{
    /// <summary>The place in the new specs; for what is gone, that in the old ones. Null if neither is known.</summary>
    public SurfacePlace? Place { get; init; }

    /// <summary>True if <see cref="Place"/> is one in the old specs.</summary>
    public bool IsOldPlace { get; init; }

    /// <summary>The endpoints and webhooks that use a shared type; empty for a change of one of them.</summary>
    public IReadOnlyList<string> UsedBy { get; init; } = [];

    [JsonIgnore]
    public string Title => Member is null ? Subject : $"{Subject} {Member}";
}
