using System.Text.RegularExpressions;

namespace Chatwright.Import.Samples;

/// <summary>A position in the text of a sample, and the repairs made so far.</summary>
internal sealed partial class LooseCursor
{
    private const int MaxQuoted = 40;

    private readonly LineMap _lines;
    private readonly List<Repair> _repairs = [];

    /// <param name="lines">The text that holds the sample.</param>
    /// <param name="start">The offset where the sample starts.</param>
    /// <param name="end">The latest offset at which reading ends.</param>
    /// <param name="plan">The ends of comments in flattened text; null if comments end with their lines.</param>
    public LooseCursor(LineMap lines, int start, int end, CommentPlan? plan)
    {
        (_lines, At, End, IsFlat) = (lines, start, end, plan is not null);
        Comments = new LooseComments(this, plan);
    }

    public LooseComments Comments { get; }

    public IReadOnlyList<Repair> Repairs => _repairs;

    public string Text => _lines.Text;

    public int At { get; set; }

    public int End { get; }

    /// <summary><c>true</c> if line breaks were lost, so that comments may end anywhere; otherwise, <c>false</c>.</summary>
    public bool IsFlat { get; }

    /// <summary><c>true</c> while items of an array are read; <c>false</c> for members of an object.</summary>
    public bool IsInArray { get; set; }

    public bool IsAtEnd => At >= End;

    /// <summary>The character here, Chinese punctuation as that of JSON; NUL at the end.</summary>
    public char Found => At < End ? Fold(Text[At]) : '\0';

    /// <summary>The page's line.</summary>
    public int Line => LineAt(At);

    /// <summary>The page's line of an offset.</summary>
    public int LineAt(int offset) => _lines.LineAt(offset);

    public void Report(string text, bool isSevere = false) => _repairs.Add(new Repair(LineAt(Math.Min(At, End)), text, isSevere));

    /// <summary>Moves past blanks and comments.</summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (char.IsWhiteSpace(Text[At]))
                At++;
            else if (Comments.StartsAt(At))
                Comments.Skip();
            else
                return;
        }
    }

    /// <summary>Moves past dots, which stand for omitted parts.</summary>
    public bool SkipDots()
    {
        if (Dots().Match(Text, At, End - At) is not { Success: true } dots)
            return false;
        At += dots.Length;
        return true;
    }

    /// <summary>Moves past text that is not JSON, to the possible start or end of a member or an item.</summary>
    /// <param name="from">The start of that text. At least one character is skipped.</param>
    public void SkipRubbish(int from)
    {
        At = Math.Max(At, from + 1);
        while (!IsAtEnd && Text[At] != '\n' && Found is not (',' or '}' or ']' or '"'))
            At++;
        Report($"'{Brief(Text[from..At])}' is no JSON and was left out");
    }

    /// <summary>Text short enough to be quoted.</summary>
    public static string Brief(string text) => text.Trim() is { Length: > MaxQuoted } it ? it[..MaxQuoted] + "…" : text.Trim();

    public static char Fold(char c) => c switch
    {
        '，' or '、' or '；' => ',',
        '：' => ':',
        '“' or '”' or '＂' => '"',
        '｛' => '{',
        '｝' => '}',
        '［' or '【' => '[',
        '］' or '】' => ']',
        _ => c,
    };

    [GeneratedRegex(@"\G(?:\.{2,}|…+|。{3,})")]
    private static partial Regex Dots();
}
