using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;
using Chatwright.Import.Facts;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Trees;

/// <summary>Builds the tree of a request or a response: its shape from the samples, the facts of its members from the tables.</summary>
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
        if (body.Objects == 0 && FlatHolder(rows) is { } row)
        {
            var place = side == Side.Request ? "request" : "response";
            var text = $"no sample of the {place} shows which members '{row.Name.Name}' holds; those that the table lists may belong into it";
            doubts.Add(new Doubt(row.Line, text));
        }
        body.Expect(Kinds.Object, elementsAreObjects: false);
        RowMatcher.Match(body, tables, doubts);
        return body;
    }

    /// <summary>A row that must hold others, in a table that does not say which.</summary>
    private static FieldRow? FlatHolder(List<FieldRow> rows)
    {
        if (rows.Exists(row => row.Name.Indentation > 0))
            return null;
        var holders = rows.SelectMany(row => row.Name.Path.SkipLast(1)).ToHashSet();
        return rows.Find(row => HoldsOthers(row) && !holders.Contains(row.Name.Name));
    }

    private static bool HoldsOthers(FieldRow row) =>
        row.Type is { } type && (type.Kinds & (Kinds.Array | Kinds.Object)) != 0 && type.Elements is Kinds.None or Kinds.Object;
}
