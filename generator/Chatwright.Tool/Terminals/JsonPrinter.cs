using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Chatwright.Tool.Terminals;

/// <summary>JSON for people: indented and coloured, with numbers and texts as they came.</summary>
internal static class JsonPrinter
{
    /// <summary>More than bodies may have, so that one which is nested too deep is refused by the check, in its words.</summary>
    public const int Levels = 256;

    public static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = Levels };

    /// <summary>The same form without colour; letters of all scripts stay as they are.</summary>
    public static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true, NewLine = "\n" };

    public static RawMarkup Markup(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return new RawMarkup(text.ToString());
    }

    private static void Write(StringBuilder text, JsonElement value, int level)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Write(text, value.EnumerateObject().ToList(), level, ('{', '}'), member =>
                {
                    text.Append("[blue]").Append(Quoted(member.Name)).Append("[/]: ");
                    Write(text, member.Value, level + 1);
                });
                break;
            case JsonValueKind.Array:
                Write(text, value.EnumerateArray().ToList(), level, ('[', ']'), item => Write(text, item, level + 1));
                break;
            case JsonValueKind.String:
                text.Append("[green]").Append(Escaped(value.GetRawText())).Append("[/]");
                break;
            case JsonValueKind.Number:
                text.Append("[cyan]").Append(Escaped(value.GetRawText())).Append("[/]");
                break;
            default:
                text.Append("[magenta]").Append(value.GetRawText()).Append("[/]");
                break;
        }
    }

    private static void Write<T>(StringBuilder text, List<T> items, int level, (char Open, char Close) brackets, Action<T> write)
    {
        text.Append(Escaped(brackets.Open.ToString()));
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', (level + 1) * 2);
            write(items[i]);
        }
        if (items.Count > 0)
            text.Append('\n').Append(' ', level * 2);
        text.Append(Escaped(brackets.Close.ToString()));
    }

    /// <summary>Escapes characters that a terminal would interpret, so that the text stays JSON.</summary>
    private static string Escaped(string json) => Spectre.Console.Markup.Escape(PlainText.Clean(json));

    private static string Quoted(string name) => Escaped(JsonSerializer.Serialize(name, Indented));
}
