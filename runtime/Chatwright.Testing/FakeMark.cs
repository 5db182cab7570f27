namespace Chatwright.Testing;

/// <summary>A copy of the marks and the conversation groups of a conversation.</summary>
public sealed record FakeMark
{
    /// <summary>The numbers of the bits that are set in the standard mark, ascending, from 1 to 64.</summary>
    public ApiList<int> Bits { get; init; }

    /// <summary>The custom mark; null if there is none.</summary>
    public string? Custom { get; init; }

    /// <summary>The names of the conversation groups that contain the conversation, in the order of their creation.</summary>
    public ApiList<string> Groups { get; init; }

    /// <summary>The time of the last change.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
