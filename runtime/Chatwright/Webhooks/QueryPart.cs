namespace Chatwright.Webhooks;

/// <summary>The place of a value in a text.</summary>
/// <param name="Start">Where it starts; -1 if there is none.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct QueryPart(int Start, int Length)
{
    internal static QueryPart Absent { get; } = new(-1, 0);

    internal bool IsPresent => Start >= 0;
}
