using System.Text.RegularExpressions;
using Generator.Tests.Fuzz.Check;
using Generator.Tests.Fuzz.Valid;
using Generator.Tests.Harness;

namespace Generator.Tests.Fuzz.Mutations;

/// <summary>
/// The specs that ship, those of the tests and valid ones made at random, each with a few changes that an editor, a merge or a typo makes.
/// </summary>
internal static partial class SpecMutator
{
    private static readonly IReadOnlyList<string> s_specs =
    [
        .. Repository.Specs.Select(spec => spec.Text),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Tests, "..", "Generated.Tests", "Specs"), "*.api.yaml").Order(StringComparer.Ordinal)
        .Select(File.ReadAllText),
    ];

    private static readonly Regex s_sharedNames = new($@"\b({string.Join("|", BaseSpecs.TypeNames)})\b");

    private static readonly IReadOnlyList<Action<List<string>, Random>> s_edits =
    [
        Flip, InsertCharacter, DeleteCharacters, DeleteLine, DeleteLine, DuplicateLine, MoveLine, SwapLines, Splice, SwapKeys, SwapValues, SwapValues,
        Indent, IndentBlock, ReplaceValue, ReplaceValue, ReplaceValue, ReplaceWord, ReplaceWord,
        RenameKey, InsertLine, InsertLine, InsertLine, CutOff,
    ];

    public static FuzzDocument Make(int number)
    {
        var random = Seeds.Random("mutations", number);
        var document = random.Chance(60) ? new FuzzDocument("", number, [Own(random.Pick(s_specs), number)]) : ValidSpecs.FromPool(random, number);
        var at = random.Next(document.Texts.Count);
        var lines = document.Texts[at].Split('\n').ToList();
        for (var edits = 1 + (int)(6 * Math.Pow(random.NextDouble(), 4)); edits > 0; edits--)
            random.Pick(s_edits)(lines, random);
        return document.With(at, string.Join("\n", lines)) with { Source = "mutations", IsValid = false };
    }

    /// <summary>The spec in a group that no other document has. A service stays what it is.</summary>
    private static string Own(string spec, int number)
    {
        var group = FuzzDocument.GroupOf(number);
        // The types of the shared file are there already, for all groups.
        return SharedHead().IsMatch(spec)
            ? s_sharedNames.Replace(SharedHead().Replace(spec, $"shared: {group}"), "My$1")
            : EndpointHead().Replace(spec, $"$1{group}/");
    }

    private static void Flip(List<string> lines, Random random) => Edit(lines, random, line =>
    {
        var at = random.Next(line.Length);
        return line[..at] + (char)(line[at] ^ (1 << random.Next(7))) + line[(at + 1)..];
    });

    private static void InsertCharacter(List<string> lines, Random random)
        => Edit(
            lines,
            random,
            line => line.Insert(
                random.Next(line.Length + 1),
                random.Pick([":", " ", "\"", "'", "{", "}", "[", "]", ",", "-", "#", "|", "\t", "&", "*", "!", "é", "\uFEFF", "\0"])));

    private static void DeleteCharacters(List<string> lines, Random random) => Edit(lines, random, line =>
    {
        var at = random.Next(line.Length);
        return line.Remove(at, Math.Min(random.Next(1, 4), line.Length - at));
    });

    private static void DeleteLine(List<string> lines, Random random)
    {
        if (lines.Count > 1)
            lines.RemoveAt(random.Next(lines.Count));
    }

    private static void DuplicateLine(List<string> lines, Random random) => lines.Insert(random.Next(lines.Count), random.Pick(lines));

    private static void MoveLine(List<string> lines, Random random)
    {
        var line = random.Pick(lines);
        lines.Remove(line);
        lines.Insert(random.Next(lines.Count + 1), line);
    }

    private static void SwapLines(List<string> lines, Random random)
    {
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        (lines[one], lines[other]) = (lines[other], lines[one]);
    }

    /// <summary>A run of lines of another spec, at its own indentation.</summary>
    private static void Splice(List<string> lines, Random random)
    {
        var other = random.Pick(s_specs).Split('\n');
        var start = random.Next(other.Length);
        lines.InsertRange(random.Next(lines.Count + 1), other.Skip(start).Take(random.Next(1, 12)));
    }

    private static void SwapKeys(List<string> lines, Random random) => SwapGroups(lines, random, "key");

    private static void SwapValues(List<string> lines, Random random) => SwapGroups(lines, random, "value");

    private static void SwapGroups(List<string> lines, Random random, string name)
    {
        var places = lines.Select((line, index) => (Index: index, Match: KeyValue().Match(line))).Where(place => place.Match.Success).ToList();
        if (places.Count == 0)
            return;
        var (one, other) = (random.Pick(places), random.Pick(places));
        var (left, right) = (one.Match.Groups[name].Value, other.Match.Groups[name].Value);
        Replace(lines, one.Index, one.Match.Groups[name], right);
        if (one.Index != other.Index)
            Replace(lines, other.Index, other.Match.Groups[name], left);
    }

    private static void Indent(List<string> lines, Random random)
        => Edit(lines, random, line => random.Chance(50) ? new string(' ', random.Next(1, 5)) + line : line.TrimStart());

    private static void IndentBlock(List<string> lines, Random random)
    {
        var start = random.Next(lines.Count);
        var by = random.Pick(["  ", "    ", " ", "\t", ""]);
        for (var i = start; i < Math.Min(start + random.Next(2, 10), lines.Count); i++)
            lines[i] = by.Length == 0 && lines[i].StartsWith("  ", StringComparison.Ordinal) ? lines[i][2..] : by + lines[i];
    }

    private static void ReplaceValue(List<string> lines, Random random)
    {
        var places = lines.SelectMany((line, index) => AnyValue().Matches(line).Select(match => (Index: index, Match: match))).ToList();
        if (places.Count == 0)
            return;
        var (at, match) = random.Pick(places);
        Replace(lines, at, match.Groups["value"], random.Pick(Hostile.Scalars));
    }

    private static void ReplaceWord(List<string> lines, Random random) => Edit(lines, random, line =>
    {
        var words = Word().Matches(line);
        if (words.Count == 0)
            return line;
        var word = words[random.Next(words.Count)];
        var other = Word().Matches(random.Pick(lines));
        var by = other.Count > 0 && random.Chance(50) ? other[random.Next(other.Count)].Value : random.Pick(Hostile.Names);
        return line[..word.Index] + by + line[(word.Index + word.Length)..];
    });

    private static void RenameKey(List<string> lines, Random random)
    {
        var places = lines.Select((line, index) => (Index: index, Match: KeyValue().Match(line))).Where(place => place.Match.Success).ToList();
        if (places.Count == 0)
            return;
        var (at, match) = random.Pick(places);
        Replace(lines, at, match.Groups["key"], random.Pick(Hostile.Names));
    }

    /// <summary>One more key, in line with those around it.</summary>
    private static void InsertLine(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        var indent = lines[at].Length - lines[at].TrimStart().Length;
        lines.Insert(at, new string(' ', indent) + random.Pick(
        [
            "required: true", "wire: string", "wire: int", "default: 0", "default: x", "deprecated: true", "deprecated: Old.", "sensitive: true",
            "name: Other", "type: string", "type: [string]", "type: { string: int32 }", "minItems: 1",
            "maxItems: 2", "min: 0", "max: 9", "minChars: 1", "maxBytes: 3", "open: true", "aliases: [x, y]", "when: { Type: 1 }", "oneOf: one",
            "anyOf: any", "content: Content", "is: 7", "is: [7, 8]", "method: GET", "safe: true",
            "envelope: { code: Code }", "results: { failures: Items, partial: true }", "examples: []", "summary: \"</summary>\"",
            "Extra: { type: int64 }", "Extra: { type: [[string]], minItems: 1, maxChars: 3 }", "retry: once", "after: 5s",
        ]));
    }

    private static void CutOff(List<string> lines, Random random)
    {
        if (random.Chance(30))
            lines.RemoveRange(random.Next(1, lines.Count + 1) - 1, 1);
        else if (random.Chance(30))
            lines[^1] = lines[^1][..random.Next(lines[^1].Length + 1)];
    }

    /// <summary>Changes a line that is not empty.</summary>
    private static void Edit(List<string> lines, Random random, Func<string, string> edit)
    {
        var at = random.Next(lines.Count);
        if (lines[at].Length > 0)
            lines[at] = edit(lines[at]);
    }

    private static void Replace(List<string> lines, int at, Group group, string by)
        => lines[at] = lines[at][..group.Index] + by + lines[at][(group.Index + group.Length)..];

    [GeneratedRegex(@"^(endpoint: v4/)\w+/", RegexOptions.Multiline)]
    private static partial Regex EndpointHead();

    [GeneratedRegex(@"^shared: \w+", RegexOptions.Multiline)]
    private static partial Regex SharedHead();

    [GeneratedRegex(@"^\s*(- )?(?<key>[^:#]+):(?<value>.*)$")]
    private static partial Regex KeyValue();

    [GeneratedRegex(@"[\w""]: *(?<value>[^,{}\[\]\n]+)")]
    private static partial Regex AnyValue();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
