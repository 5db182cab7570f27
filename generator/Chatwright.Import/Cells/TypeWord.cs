using System.Text.RegularExpressions;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Cells;

/// <summary>A type as a table writes it: <c>Integer</c>, <c>Array of String</c>, <c>String/Integer/Array</c>, <c>字符串数组</c>.</summary>
/// <param name="Kinds">All kinds it names.</param>
/// <param name="Elements">Of an array's elements, where it says so.</param>
/// <param name="IntegerType">The spec's name of an integer type of a certain width; null for integers of any width.</param>
internal sealed partial record TypeWord(Kinds Kinds, Kinds Elements, string? IntegerType)
{
    private const int MaxLength = 60;

    public static TypeWord? Parse(string cell)
    {
        var text = Markup.Line(cell).ToLowerInvariant().Trim().TrimEnd('.', '。');
        if (text.Length is 0 or > MaxLength)
            return null;
        var (kinds, elements) = (Kinds.None, Kinds.None);
        string? integer = null;
        foreach (var part in Alternatives().Split(text).Where(part => part.Trim().Length > 0))
        {
            if (Parse(part.Trim(), ref elements, ref integer) is not (not Kinds.None and var kind))
                return null;
            kinds |= kind;
        }
        return kinds == Kinds.None ? null : new TypeWord(kinds, elements, integer);
    }

    private static Kinds Parse(string text, ref Kinds elements, ref string? integer)
    {
        if (ArrayWord().Match(text) is { Success: true } array)
        {
            var rest = Filler().Replace(text.Remove(array.Index, array.Length), " ").Trim();
            // An element with an unknown type word is an object.
            if (rest.Length > 0)
            {
                var kind = Parse(rest, ref elements, ref integer);
                elements |= kind == Kinds.None && Identifier().IsMatch(rest) ? Kinds.Object : kind;
            }
            return rest.Length == 0 || elements != Kinds.None ? Kinds.Array : Kinds.None;
        }
        if (IntegerWord().Match(text) is { Success: true } word)
        {
            integer ??= (word.Groups["wide"].Value, word.Groups["unsigned"].Success) switch
            {
                ("32", true) => "uint32",
                ("32", false) => "int32",
                ("64", true) => "uint64",
                _ => null,
            };
            return Kinds.Integer;
        }
        return TextWord().IsMatch(text) ? Kinds.Text
            : NumberWord().IsMatch(text) ? Kinds.Number
            : BoolWord().IsMatch(text) ? Kinds.Bool
            : ObjectWord().IsMatch(text) ? Kinds.Object
            : Kinds.None;
    }

    [GeneratedRegex(@"/|\||,|，|、|;| or |或者?")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\barrays?\b|\blists?\b|数组|列表|配列|배열|\[\]|\[(?=\s*\w+\s*\])")]
    private static partial Regex ArrayWord();

    [GeneratedRegex(@"\bof\b|[<>()\[\]（）]|类型|型$")]
    private static partial Regex Filler();

    [GeneratedRegex(
        @"^(?<unsigned>u|unsigned\s*|无符号)?\s*(?:integer|int|long|short|number|numeric|timestamp|整型|整数|整形|长整型|数字|数值|整数型|整数値|정수|" +
        @"数値)(?:s)?\s*[(_]?(?<wide>8|16|32|64)?(?:_t)?\)?(?:型|类型)?$")]
    private static partial Regex IntegerWord();

    [GeneratedRegex(
        @"^(?:strings?|str|text|varchar|char|字符串|字符|字符型|文字列|문자열|url|bytes?|base64|date|datetime|time)(?:\s*[\[(（]\s*\d+\s*[\])）])?(?:类型|型)?$")]
    private static partial Regex TextWord();

    [GeneratedRegex(@"^(?:float|double|decimal|float32|float64|浮点|浮点型|浮点数|小数|实数)$")]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^(?:bool|boolean|布尔|布尔型|布尔值|ブール|불리언)$")]
    private static partial Regex BoolWord();

    [GeneratedRegex(@"^(?:objects?|obj|struct|structure|json|json ?object|map|dict|dictionary|message|对象|结构体?|json ?对象|オブジェクト|객체)(?:类型|型)?$")]
    private static partial Regex ObjectWord();

    [GeneratedRegex(@"^[a-z_][a-z0-9_ ]*$")]
    private static partial Regex Identifier();
}
