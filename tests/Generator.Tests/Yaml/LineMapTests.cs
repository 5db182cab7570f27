using Chatwright.Generator.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Yaml;

public class LineMapTests
{
    private const string Text = "a\n\r\nbc\r\rd\u2028e\u0085\u2029\nlast line";

    [Fact]
    public void Lines_are_those_of_Roslyn_whatever_was_asked_before()
    {
        var lines = SourceText.From(Text).Lines;
        var map = new LineMap(Text);

        for (var before = 0; before <= Text.Length; before++)
        {
            for (var offset = 0; offset <= Text.Length; offset++)
            {
                map.LineOf(before);
                Assert.Equal(lines.GetLineFromPosition(offset).LineNumber, map.LineOf(offset));
            }
        }
        Assert.Equal(lines.Count, map.Count);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n", 2)]
    [InlineData("a\r", 2)]
    [InlineData("a\r\n", 2)]
    public void A_break_at_the_end_begins_a_line(string text, int count)
    {
        var map = new LineMap(text);

        Assert.Equal(count, map.Count);
        Assert.Equal(count - 1, map.LineOf(text.Length));
    }
}
