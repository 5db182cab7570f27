using System.Text;
using Chatwright.Generator.Syntax;

namespace Generator.Tests.Fuzz.Tokens;

/// <summary>Keys, values and punctuation of the language: in no order, in lines, or as a tree whose keys mostly stand where they belong.</summary>
internal static class RandomTokens
{
    /// <summary>Of so many documents one is as large as it may be.</summary>
    private const int LargeStep = 250;

    private static readonly string[] s_punctuation =
        [
            ":", ": ", "- ", "\n", "\n  ", "\n    ", "{", "}", "{ ", " }", "[", "]", ",", ", ", "\"", "'", "|", ">", "#", " # ", "?", "? ", "&", "*",
            "!", "%", "@", "`", "---\n", "...\n", "\t", "\r\n", "\\", "/", "//", "/*", "*/", "<<", "~",
        ];

    private static readonly string[] s_keys =
    [
        .. new[]
        {
            Grammar.Service, Grammar.Shared, Grammar.Endpoint, Grammar.Type, Grammar.Field, Grammar.Case, Grammar.EnumMember, Grammar.Error,
            Grammar.Envelope, Grammar.Query, Grammar.Region, Grammar.Group,
            Grammar.Limits, Grammar.Pages, Grammar.Results, Grammar.Example, Grammar.Links,
        }.SelectMany(keys => keys.Names).Append("use").Distinct(),
    ];

    public static FuzzDocument Make(int number)
    {
        var random = Seeds.Random("soup", number);
        var text = number % LargeStep == LargeStep - 1 ? LargeDocuments.Make(random, number) : random.Next(10) switch
        {
            0 => Tokens(random),
            <= 3 => Lines(random, number),
            _ => new RandomTree(random, number).Print(),
        };
        return new FuzzDocument("soup", number, [text]);
    }

    private static string Tokens(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 200); count > 0; count--)
            text.Append(Token(random)).Append(random.Chance(30) ? " " : "");
        return text.ToString();
    }

    private static string Lines(Random random, int number)
    {
        var text = new StringBuilder();
        if (random.Chance(80))
            text.Append(
                random.Pick([
                    "endpoint: v4/GROUP/soup\n", "shared: GROUP\n", "shared: all\n", "service: TencentChat\n",
                    "webhook: GROUP.CallbackSoup\n",
                    "endpoint: v4/GROUP/soup\nservice: TencentChat\n",
                ]).Replace("GROUP", FuzzDocument.GroupOf(number), StringComparison.Ordinal));
        var indent = 0;
        for (var count = random.Next(1, 60); count > 0; count--)
        {
            text.Append(' ', indent).Append(random.Chance(15) ? "- " : "")
                .Append(random.Chance(85) ? random.Pick(s_keys) : random.Pick(Hostile.Names)).Append(':');
            var opens = random.Chance(35);
            if (!opens)
                text.Append(' ').Append(random.Chance(60) ? random.Pick(Hostile.Scalars) : Inline(random, 3));
            text.Append('\n');
            indent = opens ? indent + 2 : random.Chance(30) ? Math.Max(0, indent - (2 * random.Next(1, 4))) : indent;
        }
        return text.ToString();
    }

    private static string Inline(Random random, int depth) => depth == 0 ? random.Pick(Hostile.Scalars) : random.Next(4) switch
    {
        0 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Inline(random, depth - 1)))}]",
        1 => $"{{ {string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => $"{random.Pick(s_keys)}: {Inline(random, depth - 1)}"))} }}",
        _ => random.Pick(Hostile.Scalars),
    };

    private static string Token(Random random) => random.Next(4) switch
    {
        0 => random.Pick(s_keys),
        1 => random.Pick(Hostile.Scalars),
        _ => random.Pick(s_punctuation),
    };
}
