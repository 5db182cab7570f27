namespace Chatwright.Tool.Changes;

/// <summary>A kind of change. Its id is never used for another one; the page changes.md explains it.</summary>
/// <param name="Text">The beginning of the message.</param>
/// <param name="Sent">The severity in what callers send, and where there are no sides.</param>
/// <param name="Received">The severity in what callers receive.</param>
internal sealed record ChangeRule(string Id, ChangeKind Kind, string Text, ChangeSeverity Sent, ChangeSeverity Received)
{
    /// <summary>Of a part on both sides, the worse of both.</summary>
    public ChangeSeverity Severity(Sides sides) => sides switch
    {
        Sides.Sent => Sent,
        Sides.Received => Received,
        _ => (ChangeSeverity)Math.Max((int)Sent, (int)Received),
    };
}
