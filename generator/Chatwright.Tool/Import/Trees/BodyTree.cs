namespace Chatwright.Tool.Import;

/// <summary>The tree of a request or a response: its shape from the samples, what is known of its members from the tables.</summary>
internal static class BodyTree
{
    public static Slot Build(PageFacts page, Side side, List<Doubt> doubts)
    {
        var body = new Slot();
        foreach (var sample in page.Samples.Where(sample => sample.Side == side))
        {
            body.Add(sample.Value);
            doubts.AddRange(sample.Repairs.Select(repair => new Doubt(repair.Line, repair.Text)));
        }
        body.Expect(Kinds.Object, elementsAreObjects: false);
        RowMatcher.Match(body, [.. page.Tables.Where(table => table.Side == side)], doubts);
        return body;
    }
}
