namespace Chatwright.Webhooks;

/// <summary>The place of a value in a query.</summary>
/// <param name="Start">Where it starts; -1 if the query does not have it.</param>
/// <param name="Length">Its length, escaped.</param>
internal readonly record struct QueryPart(int Start, int Length)
{
    internal static QueryPart Absent { get; } = new(-1, 0);

    internal bool IsPresent => Start >= 0;
}
