using System.Text;

namespace Generator.Tests.Fuzz.Yaml;

/// <summary>Prints trees in the forms that people write: blocks and braces, quotes and none, comments, line breaks of both kinds.</summary>
internal sealed class YamlPrinter(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly JsonPrinter _json = new(random);
    private readonly int _step = random.Chance(80) ? 2 : random.Next(1, 9);
    private readonly bool _hasComments = random.Chance(30);

    public string Print(MapNode root)
    {
        if (random.Chance(5))
            _text.Append("---\n");
        Block(root, 0);
        var text = _text.ToString();
        if (random.Chance(5))
            text = text.TrimEnd('\n');
        if (random.Chance(5))
            text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        return random.Chance(3) ? "\uFEFF" + text : text;
    }

    private void Block(MapNode map, int indent)
    {
        foreach (var entry in map.Entries)
        {
            Comment(indent);
            _text.Append(' ', indent).Append(Key(entry)).Append(':');
            Value(entry.Value, indent);
        }
    }

    private void Block(ListNode list, int indent)
    {
        foreach (var item in list.Items)
        {
            Comment(indent);
            _text.Append(' ', indent).Append('-');
            if (item is MapNode { Entries.Count: > 0 } map && !IsShort(map))
                ItemMap(map, indent + 2);
            else
                Value(item, indent);
        }
    }

    /// <summary>The first entry stands behind the dash.</summary>
    private void ItemMap(MapNode map, int indent)
    {
        _text.Append(' ').Append(Key(map.Entries[0])).Append(':');
        Value(map.Entries[0].Value, indent);
        Block(new MapNode([.. map.Entries.Skip(1)]), indent);
    }

    /// <summary>Prints the text after a colon or a dash, up to the end of its line or lines.</summary>
    private void Value(Node node, int indent)
    {
        switch (node)
        {
            case MapNode { Entries.Count: > 0 } map when !IsShort(map):
                _text.Append('\n');
                Block(map, indent + _step);
                break;
            case ListNode { Items.Count: > 0 } list when !IsShort(list):
                _text.Append('\n');
                Block(list, indent + _step);
                break;
            case JsonNode { Value: var json } when json is not (JsonObject or JsonArray) || random.Chance(50):
                Literal(_json.Lines(json), indent + _step);
                break;
            case TextNode { Text: var text } when Quoting.IsPlain(text) && random.Chance(10):
                _text.Append(random.Chance(50) ? " |-\n" : " >-\n").Append(' ', indent + _step).Append(text).Append('\n');
                break;
            default:
                _text.Append(' ').Append(Inline(node, inFlow: false)).Append('\n');
                break;
        }
    }

    private void Literal(IReadOnlyList<string> lines, int indent)
    {
        _text.Append(random.Chance(80) ? " |\n" : " |-\n");
        foreach (var line in lines)
        {
            if (random.Chance(3))
                _text.Append('\n');
            _text.Append(' ', indent).Append(line).Append('\n');
        }
    }

    private bool IsShort(Node node) => Weight(node) switch { <= 3 => random.Chance(70), <= 12 => random.Chance(40), _ => random.Chance(3) };

    private static int Weight(Node node) => node switch
    {
        MapNode it => 1 + it.Entries.Sum(entry => Weight(entry.Value)),
        ListNode it => 1 + it.Items.Sum(Weight),
        JsonNode => 20,
        _ => 1,
    };

    private string Inline(Node node, bool inFlow) => node switch
    {
        MapNode it when it.Entries.Count == 0 => "{}",
        MapNode it => $"{{ {string.Join(", ", it.Entries.Select(entry => $"{Key(entry)}: {Inline(entry.Value, inFlow: true)}"))} }}",
        ListNode it => $"[{string.Join(", ", it.Items.Select(item => Inline(item, inFlow: true)))}]",
        JsonNode { Value: var json } => _json.Flow(json),
        PlainNode it => it.Text,
        _ => Text(((TextNode)node).Text),
    };

    private string Key(Entry entry) => entry.IsPlain ? entry.Key : Text(entry.Key);

    private string Text(string text)
    {
        if (Quoting.IsPlain(text) && random.Chance(75))
            return text;
        if (Quoting.FitsSingleQuotes(text) && random.Chance(20))
            return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        return Quoting.Double(text, escapeAll: random.Chance(30));
    }

    private void Comment(int indent)
    {
        if (_hasComments && random.Chance(10))
            _text.Append(' ', indent).Append(random.Pick(["# a comment", "# { [ \" ' : - |", "#", "# \u65E5\u672C"])).Append('\n');
        else if (_hasComments && random.Chance(5))
            _text.Append('\n');
    }
}
