using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Yaml;

/// <summary>Reads YAML and compares what is found with what is marked.</summary>
internal static class YamlCheck
{
    public static (YamlNode? Root, IReadOnlyList<SpecDiagnostic> Found) Read(string text)
    {
        var diagnostics = new DiagnosticBag("test.api.yaml");
        var root = YamlReader.Read(text, diagnostics, CancellationToken.None);
        var found = diagnostics.ToEquatableArray();
        Assert.All(found, item => AssertInside(text, item));
        return (root, found);
    }

    /// <summary>The marks and nothing else are found, each for the one rule.</summary>
    public static IReadOnlyList<SpecDiagnostic> Reports(Rule rule, string marked)
    {
        var (text, spans) = Marked.Parse(marked);
        var (_, found) = Read(text);
        Assert.Equal(spans.Select(span => (rule.Id, span)), found.Select(item => (item.Rule.Id, (item.At.Start, item.At.End))));
        return found;
    }

    /// <summary>Nothing is found, and the text can be read.</summary>
    public static YamlNode Accepts(string text)
    {
        var (root, found) = Read(text);
        Assert.Empty(found);
        return Assert.IsAssignableFrom<YamlNode>(root);
    }

    public static YamlMap AcceptsMap(string text) => Assert.IsType<YamlMap>(Accepts(text));

    public static string MessageOf(SpecDiagnostic item) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, item.Rule.Message, [.. item.Arguments]);

    /// <summary>Every place lies inside the file and agrees with how Roslyn counts lines.</summary>
    public static void AssertInside(string text, SpecDiagnostic item)
    {
        var at = item.At;
        Assert.InRange(at.Start, 0, text.Length);
        Assert.InRange(at.End, at.Start, text.Length);
        var lines = SourceText.From(text).Lines;
        Assert.Equal(lines.GetLinePosition(at.Start), new LinePosition(at.StartLine, at.StartColumn));
        Assert.Equal(lines.GetLinePosition(at.End), new LinePosition(at.EndLine, at.EndColumn));
        Assert.NotEmpty(MessageOf(item));
    }
}
