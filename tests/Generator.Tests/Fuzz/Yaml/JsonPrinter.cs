using System.Text;

namespace Generator.Tests.Fuzz.Yaml;

/// <summary>Prints examples in the two forms that the language takes.</summary>
internal sealed class JsonPrinter(Random random)
{
    /// <summary>In one line, as YAML's braces take it.</summary>
    public string Flow(Json value) => value switch
    {
        JsonObject it when it.Members.Count == 0 => random.Chance(50) ? "{}" : "{ }",
        JsonObject it => $"{{ {string.Join(", ", it.Members.Select(member => $"{Text(member.Name)}: {Flow(member.Value)}"))} }}",
        JsonArray it => $"[{string.Join(", ", it.Items.Select(Flow))}]",
        JsonText it => Text(it.Text),
        _ => ((JsonWord)value).Text,
    };

    /// <summary>Over lines, with comments and stray commas. The first line is not indented.</summary>
    public IReadOnlyList<string> Lines(Json value)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        Write(value, 0, line, lines);
        lines.Add(line.ToString());
        return lines;
    }

    private void Write(Json value, int level, StringBuilder line, List<string> lines)
    {
        switch (value)
        {
            case JsonObject it:
                WriteAll("{", "}", it.Members.Select<(string Name, Json Value), Action>(member => () =>
                {
                    line.Append(Text(member.Name)).Append(random.Chance(90) ? ": " : " /* : */ :\t");
                    Write(member.Value, level + 1, line, lines);
                }).ToList(), level, line, lines);
                break;
            case JsonArray it:
                WriteAll("[", "]", it.Items.Select<Json, Action>(item => () => Write(item, level + 1, line, lines)).ToList(), level, line, lines);
                break;
            default:
                line.Append(Flow(value));
                break;
        }
    }

    private void WriteAll(string open, string close, List<Action> parts, int level, StringBuilder line, List<string> lines)
    {
        var breaks = parts.Count > 0 && random.Chance(50);
        line.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            Break(breaks, level + 1, line, lines);
            parts[i]();
            if (i + 1 < parts.Count || random.Chance(10))
                line.Append(", ");
        }
        Break(breaks, level, line, lines);
        line.Append(close);
    }

    private void Break(bool breaks, int level, StringBuilder line, List<string> lines)
    {
        if (!breaks)
            return;
        if (random.Chance(5))
            line.Append(" // a comment: { [ \" '");
        else if (random.Chance(3))
            line.Append("/* another */");
        lines.Add(line.ToString());
        line.Clear().Append(random.Chance(5) && level > 0 ? "\t" : new string(' ', 2 * level));
    }

    private string Text(string text) => Quoting.Double(text, escapeAll: random.Chance(20));
}
