using System.Text;

namespace Generator.Tests.Fuzz.Tokens;

/// <summary>
/// Documents as large as they may be, of one thing over and over: what grows faster than its document, or with the stack, shows here.
/// </summary>
internal static class LargeDocuments
{
    private static readonly IReadOnlyList<Func<Random, int, string>> s_shapes =
    [
        (_, count) => Types(count, i => $"A{i}: {{ type: A{i + 1} }}", $"A{count}: {{ type: string }}"),
        (_, count) => Types(count, i => $"A{i}: {{ type: [A{i + 1}] }}", $"A{count}: {{ type: string }}"),
        (_, count) => Types(count, i => $"A{i}: {{ type: {{ string: A{i + 1} }}, minItems: 1 }}", $"A{count}: {{ type: string }}"),
        (_, count) => Types(count, i => $"A{i}: {{ type: A{(i + 1) % count} }}", "B: { fields: { C: { type: A0, required: true } } }"),
        (_, count) => Types(
            count,
            i => $"A{i}: {{ fields: {{ F: {{ type: A{i + 1}, required: true }} }} }}",
            $"A{count}: {{ fields: {{ F: {{ type: A0 }} }} }}"),
        (_, count) => Types(count, i => $"A{i}: {{ fields: {{ F: {{ type: Missing{i} }} }} }}", "B: { fields: {} }"),
        (_, count) => Types(count, i => $"A{i}: {{ choice: {{ One: string, Two: [A{i + 1}] }} }}", $"A{count}: {{ choice: {{ One: string }} }}"),
        (_, count) => Types(count, i => $"A{i}: {{ choice: {{ Next: A{(i + 1) % count} }} }}", "B: { fields: {} }") + OwnExample("{}"),
        (_, count) => Types(
            count,
            i => $"A{i}: {{ choice: {{ One: string, Next: B{i} }} }}\n  B{i}: {{ type: A{(i + 1) % count} }}",
            "C: { fields: {} }") + OwnExample("[1]"),
        (_, count) => Types(
            count,
            i => $"A{i}: {{ union: K, cases: {{ One: {{ is: 1, fields: {{ F: {{ type: A{(i + 1) % count} }} }} }} }} }}",
            "B: { fields: {} }")
            + OwnExample(Nested(Math.Min(count, 60), "{ \"K\": 1, \"F\": ", "null", " }")),
        (_, count) => $"request: {{ A: {{ type: E }} }}\ntypes:\n  E:\n    enum:\n{Repeat(count, i => $"      M{i}: {i}\n")}",
        (_, count) => $"request: {{ A: {{ type: E }} }}\ntypes:\n  E:\n    enum:\n{Repeat(count, _ => "      M: 1\n")}",
        (_, count) => $"request: U\ntypes:\n  U:\n    union: K\n    cases:\n"
            + $"{Repeat(count, i => $"      C{i}: {{ is: {i}, fields: {{ F{i}: {{ type: string }}, S: {{ type: int32 }} }} }}\n")}",
        (_, count) => $"request:\n{Repeat(count, i => $"  F{i}: {{ type: string, oneOf: x, when: {{ F{i}x: 1 }} }}\n")}",
        (_, count) => $"request:\n{Repeat(count, i => $"  F{i}: {{ type: string, aliases: [G{i}, F0] }}\n")}",
        (_, count) => $"errors:\n{Repeat(count, i => $"  {i + 1}: {{ name: E{i % 7} }}\n")}",
        (_, count) => $"response: {{ A: {{ type: [E] }} }}\ntypes: {{ E: {{ enum: [a] }} }}\nexamples:\n  - response: {{ \"ErrorCode\": 0, \"A\": "
            + $"[{Repeat(count, i => $"\"v{i}\", ")}\"a\"] }}\n",
        (_, count) => $"response:\n{Repeat(count / 2, i => $"  F{i}: {{ type: string }}\n")}examples:\n  - response: |\n      {{ \"ErrorCode\": 0\n"
            + $"{Repeat(count / 2, i => $"      , \"G{i}\": \"x\"\n")}      }}\n",
        (_, count) => Repeat(count, i => $"key{i}: value\n"),
        (_, count) => Repeat(count, _ => "key: [\n"),
        (_, count) => Repeat(count, _ => "  - a: b\n"),
        (_, count) => $"summary: {Repeat(count, _ => "word ")}",
        (_, count) => $"summary: \"{Repeat(count, _ => "\\u2028\\\"")}\"",
        (_, count) => $"notes: {{ {Repeat(count, _ => "a, ")} }}",
        (_, count) => $"notes: [{Repeat(count, _ => "a: b, ")}]",
        (_, count) => $"{Repeat(count, _ => "\t")}x: 1",
        (_, count) => Repeat(count, _ => "'"),
        (_, count) => $"pages: {{ items: {Repeat(count, _ => "A.")}A }}\nresults: {{ items: {Repeat(count, _ => "A.")}A, code: C }}\n"
            + $"response: {{ A: {{ type: [T] }} }}\ntypes: {{ T: {{ fields: {{ A: {{ type: [T] }}, C: {{ type: int32 }} }} }} }}",
        (random, count) => Repeat(count, _ => random.Pick(Hostile.Scalars) + random.Pick([" ", "\n", ": ", ", "])),
    ];

    public static string Make(Random random, int number)
    {
        var shape = random.Pick(s_shapes);
        var size = (int)Math.Pow(10, 2 + (3 * random.NextDouble()));
        var text = $"endpoint: v4/{FuzzDocument.GroupOf(number)}/large\n{shape(random, size)}";
        return text.Length < 1 << 20 ? text : text[..((1 << 20) - 1)];
    }

    private static string Types(int count, Func<int, string> one, string last) =>
        $"request: {{ X: {{ type: A0, required: true }} }}\nresponse: {{ X: {{ type: A0 }} }}\ntypes:\n"
            + $"{Repeat(count, i => $"  {one(i)}\n")}  {last}\n";

    private static string OwnExample(string json)
        => $"examples:\n  - request: |\n      {{ \"X\": {json} }}\n    response: |\n      {{ \"ErrorCode\": 0, \"X\": {json} }}\n";

    private static string Nested(int count, string open, string core, string close) => Repeat(count, _ => open) + core + Repeat(count, _ => close);

    private static string Repeat(int count, Func<int, string> part)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count && all.Length < 1 << 20; i++)
            all.Append(part(i));
        return all.ToString();
    }
}
