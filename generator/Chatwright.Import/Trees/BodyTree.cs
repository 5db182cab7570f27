using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;
using Chatwright.Import.Facts;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Trees;

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
        var tables = page.Tables.Where(table => table.Side == side).ToList();
        var rows = tables.SelectMany(table => table.Rows).ToList();
        if (body.Objects == 0 && !rows.Exists(row => row.Name.Indentation > 0) && rows.Find(row => HoldsOthers(row) && !rows.Exists(other => other.Name.Path.SkipLast(1).Contains(row.Name.Name))) is { } row)
            doubts.Add(new Doubt(row.Line, $"no sample of the {(side == Side.Request ? "request" : "answer")} shows which members '{row.Name.Name}' holds; those that the table lists may belong into it"));
        body.Expect(Kinds.Object, elementsAreObjects: false);
        RowMatcher.Match(body, tables, doubts);
        return body;
    }

    private static bool HoldsOthers(FieldRow row) => row.Type is { } type && (type.Kinds & (Kinds.Array | Kinds.Object)) != 0 && type.Elements is Kinds.None or Kinds.Object;
}
