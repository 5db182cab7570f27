using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chatwright.Import.Samples;

/// <summary>
/// Reads quoted text as pages print it: with quotes that are not escaped, Chinese quotes, line breaks, and escapes that were escaped again. A quote
/// closes a text if the characters behind it can follow a text.
/// </summary>
internal sealed partial class LooseText(LooseCursor cursor)
{
    /// <summary>The quote that closes a value, for all places of the stretch that was searched; -1 for none. A search from each quote
    /// would take time that grows with the square of the line.</summary>
    private (int From, int To, int Quote) _looked = (-1, -1, -1);

    private string Text => cursor.Text;

    /// <param name="isName"><c>true</c> for the name of a member, which a colon follows.</param>
    public string Read(bool isName)
    {
        var mark = Text[cursor.At++];
        var value = new StringBuilder();
        while (!cursor.IsAtEnd)
        {
            var c = Text[cursor.At];
            if (IsClosing(c, mark) && Closes(mark, isName))
            {
                cursor.At++;
                return Sound(value);
            }
            if (c == '\n' && !ClosesOnNextLine())
                break;
            Append(value, c, mark);
        }
        cursor.Report("a text lacks its closing quote", isSevere: true);
        return Sound(value);
    }

    private void Append(StringBuilder value, char c, char mark)
    {
        // In text that was escaped twice, the second backslash belongs to the quote.
        if (c == '"' && IsEscapedTwice(mark) && value.Length > 0 && value[^1] == '\\')
            value.Length--;
        if (c == '\\' && cursor.At + 1 < cursor.End)
            AppendEscape(value);
        else
        {
            value.Append(c);
            cursor.At++;
        }
    }

    private static bool IsClosing(char c, char mark) => mark switch
    {
        '“' or '”' => c is '”' or '“' or '"',
        '\'' => c == '\'',
        '＂' => c is '"' or '＂',
        _ => c == '"',
    };

    private bool Closes(char mark, bool isName) =>
        EndsText(cursor.At + 1, isName) || (!IsEscapedTwice(mark) && (isName || IsLastChance()));

    /// <summary>Determines whether the characters behind a quote can only follow the end of a text.</summary>
    private bool EndsText(int at, bool isName)
    {
        while (at < cursor.End && Text[at] is ' ' or '\t' or '\r')
            at++;
        if (at >= cursor.End)
            return true;
        var next = LooseCursor.Fold(Text[at]);
        return isName
            ? next is ':' || cursor.Comments.StartsAt(at)
            : next is ',' or '}' or ']' or '\n' || cursor.Comments.StartsAt(at) || NextMember().Match(Text, at, cursor.End - at).Success;
    }

    /// <summary>Determines whether no later quote on the line closes the text any better, so that this one must.</summary>
    private bool IsLastChance()
    {
        if (NextClosingQuote() < 0)
            return true;
        cursor.Report("a text holds quotes that are not escaped");
        return false;
    }

    private int NextClosingQuote()
    {
        var from = cursor.At + 1;
        if (from >= _looked.From && from <= _looked.To)
            return _looked.Quote;
        var at = from;
        while (at < cursor.End && Text[at] != '\n' && !(Text[at] == '"' && EndsText(at + 1, isName: false)))
            at++;
        _looked = (from, at, at < cursor.End && Text[at] == '"' ? at : -1);
        return _looked.Quote;
    }

    /// <summary>Determines whether two backslashes stand before the quote, as in a page that was escaped twice.</summary>
    private bool IsEscapedTwice(char mark) => mark == '"' && cursor.At >= 2 && Text[cursor.At - 1] == '\\' && Text[cursor.At - 2] == '\\';

    private bool ClosesOnNextLine()
    {
        var from = cursor.At + 1;
        var newLine = Text.IndexOf('\n', from, cursor.End - from);
        var quote = Text.IndexOf('"', from, (newLine < 0 ? cursor.End : newLine) - from);
        return quote >= 0 && EndsText(quote + 1, isName: false);
    }

    private void AppendEscape(StringBuilder value)
    {
        var c = Text[cursor.At + 1];
        if (c == 'u' && cursor.At + 5 < cursor.End && HexUnit(cursor.At + 2) is { } unit)
        {
            value.Append(unit);
            cursor.At += 6;
            return;
        }
        value.Append(c switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            'b' => "\b",
            'f' => "\f",
            '"' or '\\' or '/' or '\'' => c.ToString(),
            _ => "\\" + c,
        });
        cursor.At += 2;
    }

    private char? HexUnit(int at) =>
        ushort.TryParse(Text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    /// <summary>Half a surrogate pair becomes U+FFFD.</summary>
    private static string Sound(StringBuilder value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.ToString()));

    [GeneratedRegex(@"\G[""“'][A-Za-z_][\w.-]*[""”']\s*[:：]")]
    private static partial Regex NextMember();
}
