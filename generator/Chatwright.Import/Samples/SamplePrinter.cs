using System.Globalization;
using System.Text;

namespace Chatwright.Import.Samples;

/// <summary>Prints a sample as JSON: indented, short values on one line, without comments.</summary>
internal static class SamplePrinter
{
    private const int MaxLine = 110;

    public static string Print(SampleValue value)
    {
        var json = new StringBuilder();
        Write(json, value, 0);
        return json.ToString();
    }

    /// <summary>A string of JSON with its quotes.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ' || char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }
        return json.Append('"').ToString();
    }

    private static void Write(StringBuilder json, SampleValue value, int indentation)
    {
        var line = OneLine(value);
        // A body with many members is easier to read below each other, even if it were short.
        var isBody = indentation == 0 && value is SampleObject { Members.Count: > 3 };
        if (value is not (SampleObject or SampleArray) || (line.Length + indentation <= MaxLine && !isBody))
        {
            json.Append(line);
            return;
        }
        var (open, close) = value is SampleObject ? ('{', '}') : ('[', ']');
        var parts = value is SampleObject it
            ? Shown(it).Select(member => (Name: Quote(member.Name) + ": ", member.Value))
            : ((SampleArray)value).Items.Select(item => (Name: "", Value: item));
        json.Append(open).Append('\n');
        var separator = "";
        foreach (var (name, part) in parts)
        {
            json.Append(separator).Append(' ', indentation + 2).Append(name);
            Write(json, part, indentation + 2);
            separator = ",\n";
        }
        json.Append('\n').Append(' ', indentation).Append(close);
    }

    private static IEnumerable<SampleMember> Shown(SampleObject value) => value.Members.Where(member => member.Value is not SampleGap);

    private static string OneLine(SampleValue value) => value switch
    {
        SampleObject { Members.Count: 0 } => "{}",
        SampleObject it => $"{{{string.Join(", ", Shown(it).Select(member => $"{Quote(member.Name)}: {OneLine(member.Value)}"))}}}",
        SampleArray it => $"[{string.Join(", ", it.Items.Select(OneLine))}]",
        SampleText it => Quote(it.Value),
        SampleNumber it => it.Text,
        SampleBool it => it.Value ? "true" : "false",
        _ => "null",
    };
}
