namespace Generator.Tests.Fuzz.Yaml;

/// <summary>A tree to be printed as YAML, in whatever form.</summary>
internal abstract record Node;

/// <summary>A text: quoted when it would not read as itself.</summary>
internal sealed record TextNode(string Text) : Node;

/// <summary>Printed as it is: a number, a truth value, or what no printer would print.</summary>
internal sealed record PlainNode(string Text) : Node
{
    public static PlainNode Of(bool value) => new(value ? "true" : "false");

    public static PlainNode Of(long value) => new(FormattableString.Invariant($"{value}"));
}

internal sealed record ListNode(IReadOnlyList<Node> Items) : Node;

internal sealed record MapNode(IReadOnlyList<Entry> Entries) : Node;

/// <param name="IsPlain">The key is a number and stays one.</param>
internal sealed record Entry(string Key, Node Value, bool IsPlain = false);

/// <summary>An example.</summary>
internal sealed record JsonNode(Json Value) : Node;

/// <summary>A JSON value to be printed.</summary>
internal abstract record Json;

internal sealed record JsonObject(IReadOnlyList<(string Name, Json Value)> Members) : Json
{
    public static readonly JsonObject Empty = new([]);

    public JsonObject With(string name, Json value) => new([.. Members, (name, value)]);
}

internal sealed record JsonArray(IReadOnlyList<Json> Items) : Json;

internal sealed record JsonText(string Text) : Json;

/// <summary>A number, true, false or null.</summary>
internal sealed record JsonWord(string Text) : Json
{
    public static readonly JsonWord Null = new("null");

    public static JsonWord Of(bool value) => new(value ? "true" : "false");

    public static JsonWord Of(System.Numerics.BigInteger value) => new(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
