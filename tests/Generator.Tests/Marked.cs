using System.Text;

namespace Generator.Tests;

/// <summary>A text whose expected places are marked <c>[|like this|]</c>; marks do not nest.</summary>
internal sealed record Marked(string Text, IReadOnlyList<(int Start, int End)> Spans)
{
    public static Marked Parse(string marked)
    {
        var text = new StringBuilder();
        var open = -1;
        var spans = new List<(int Start, int End)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (open < 0 && Stands("[|", i))
                (open, i) = (text.Length, i + 1);
            else if (open >= 0 && Stands("|]", i))
            {
                spans.Add((open, text.Length));
                (open, i) = (-1, i + 1);
            }
            else
                text.Append(marked[i]);
        }
        return open < 0 ? new Marked(text.ToString(), spans) : throw new FormatException("A mark is not closed: " + marked);

        bool Stands(string mark, int at) => string.CompareOrdinal(marked, at, mark, 0, 2) == 0;
    }
}
