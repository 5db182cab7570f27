using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Yaml;
using Generator.Tests.Yaml;

namespace Generator.Tests.Examples;

/// <summary>Reads the value of the first entry of a file as an example.</summary>
internal static class ExampleCheck
{
    public static (ExampleValue? Value, IReadOnlyList<SpecDiagnostic> Found) Read(string text)
    {
        var diagnostics = new DiagnosticBag("test.api.yaml");
        var root = YamlReader.Read(text, diagnostics, CancellationToken.None);
        var value = root is YamlMap { Entries.Count: > 0 } map ? ExampleReader.Read(map.Entries[0].Value, text, diagnostics) : null;
        var found = diagnostics.ToEquatableArray();
        Assert.All(found, item => YamlCheck.AssertInside(text, item));
        return (value, found);
    }

    public static SpecDiagnostic Reports(Rule rule, string marked) => Assert.Single(ReportsAll(rule, marked));

    /// <summary>The marks and nothing else are found, each for the one rule, and there is no value.</summary>
    public static IReadOnlyList<SpecDiagnostic> ReportsAll(Rule rule, string marked)
    {
        var (text, spans) = Marked.Parse(marked);
        var (value, found) = Read(text);
        Assert.Equal(spans.Select(span => (rule.Id, span)), found.Select(item => (item.Rule.Id, (item.At.Start, item.At.End))));
        Assert.Null(value);
        return found;
    }

    /// <summary>Nothing is found.</summary>
    /// <returns>The example, printed without blanks and escapes.</returns>
    public static string Accepts(string text)
    {
        var (value, found) = Read(text);
        Assert.Empty(found);
        AssertPlaces(text, Assert.IsAssignableFrom<ExampleValue>(value));
        return Print(value!);
    }

    /// <summary>Indents JSON as a literal block.</summary>
    public static string Block(string json, string lineBreak = "\n") =>
        "e: |" + lineBreak + string.Concat(json.Split('\n').Select(line => (line.Length == 0 ? "" : "    " + line) + lineBreak)) + "f: g" + lineBreak;

    public static string Print(ExampleValue value) => value switch
    {
        ExampleObject o => "{" + string.Join(",", o.Members.Select(member => Quote(member.Name) + ":" + Print(member.Value))) + "}",
        ExampleArray a => "[" + string.Join(",", a.Items.Select(Print)) + "]",
        ExampleString s => Quote(s.Value),
        ExampleNumber n => n.Text,
        ExampleBool b => b.Value ? "true" : "false",
        _ => "null",
    };

    private static string Quote(string text) => "\"" + text + "\"";

    /// <summary>Each value covers its own text.</summary>
    private static void AssertPlaces(string text, ExampleValue value)
    {
        var own = text.Substring(value.At.Start, value.At.Length);
        switch (value)
        {
            case ExampleObject o:
                Assert.True(own is ['{', .., '}'], own);
                foreach (var member in o.Members)
                {
                    Assert.True(text.Substring(member.NameAt.Start, member.NameAt.Length) is ['"', .., '"'], member.Name);
                    AssertPlaces(text, member.Value);
                }
                break;
            case ExampleArray a:
                Assert.True(own is ['[', .., ']'], own);
                foreach (var item in a.Items)
                    AssertPlaces(text, item);
                break;
            case ExampleString:
                Assert.True(own is ['"', .., '"'], own);
                break;
            default:
                Assert.Equal(Print(value), own);
                break;
        }
    }
}
