using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Generator.Examples;

namespace Chatwright.Import.Samples;

/// <summary>Reads values without quotes: numbers, <c>true</c>, <c>false</c>, <c>null</c>, and the placeholders that pages use.</summary>
internal static partial class LooseWord
{
    /// <summary>Reads up to where JSON goes on.</summary>
    public static SampleValue Read(LooseCursor cursor)
    {
        var (line, from) = (cursor.Line, cursor.At);
        if (cursor.SkipDots())
            return new SampleGap(line);
        while (!cursor.IsAtEnd && cursor.Found is not (',' or '}' or ']' or '"' or '\n') && !cursor.Comments.StartsAt(cursor.At))
            cursor.At++;
        var word = cursor.Text[from..cursor.At].Trim();
        if (word.Length > 0)
            return Value(cursor, word, line);
        cursor.At = Math.Max(cursor.At, from + 1);
        cursor.Report("a value is missing", isSevere: true);
        return new SampleGap(line);
    }

    private static SampleValue Value(LooseCursor cursor, string word, int line) => Strict(word, line) ?? Repaired(cursor, word, line);

    private static SampleValue? Strict(string word, int line) => word switch
    {
        "true" or "false" => new SampleBool(line, word == "true"),
        "null" => new SampleNull(line),
        _ => JsonNumber.IsValid(word) ? new SampleNumber(line, word) : null,
    };

    private static SampleValue Repaired(LooseCursor cursor, string word, int line)
    {
        switch (word)
        {
            case "True" or "False" or "TRUE" or "FALSE":
                cursor.Report($"'{word}' is written in capitals");
                return new SampleBool(line, word[1] is 'r' or 'R');
            case "None" or "NULL" or "Null" or "undefined":
                cursor.Report($"'{word}' was read as null");
                return new SampleNull(line);
        }
        // A remark behind a number, without slashes.
        if (LeadingNumber().Match(word) is { Success: true } number)
        {
            cursor.Report($"'{LooseCursor.Brief(word[number.Length..])}' is no JSON and was left out");
            return new SampleNumber(line, number.Value);
        }
        if (word.Length is > 1 and < 18 && word.All(char.IsAsciiDigit))
        {
            cursor.Report($"'{word}' starts with a zero");
            return new SampleNumber(line, long.Parse(word, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }
        cursor.Report($"'{LooseCursor.Brief(word)}' has no quotes");
        return new SampleText(line, word);
    }

    [GeneratedRegex(@"^-?(?:0|[1-9]\d*)(?=[\s（(：:])")]
    private static partial Regex LeadingNumber();
}
