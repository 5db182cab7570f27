using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Cells;

/// <summary>Reads from a table or a remark whether a field is required.</summary>
internal static partial class RequiredWord
{
    private static readonly FrozenDictionary<string, Need> s_words = new Dictionary<Need, string>
    {
        [Need.Required] = "yes|y|required|mandatory|m|true|must|√|✓|✔|✅|必填|必选|必须|必需|必传|是|必須|はい|필수|예",
        [Need.Optional] = "no|n|optional|o|false|×|x|✗|❌|-|—|选填|可选|否|非必填|非必选|非必须|不必填|可不填|任意|いいえ|선택|아니오|아니요",
        [Need.Conditional] = "conditional|c|条件必填|条件",
    }.SelectMany(words => words.Value.Split('|').Select(word => KeyValuePair.Create(word, words.Key))).ToFrozenDictionary();

    public static Need? Parse(string cell)
    {
        var text = Markup.Line(cell).Trim().TrimEnd('.', '。', '*').ToLowerInvariant();
        if (text.Length == 0)
            return null;
        if (s_words.TryGetValue(text, out var need))
            return need;
        return Required().IsMatch(text) && !NotRequired().IsMatch(text) ? Need.Conditional : NotRequired().IsMatch(text) ? Need.Optional : null;
    }

    /// <summary>Reads a remark in brackets, such as <c>（选填）</c> or <c>(Optional)</c>.</summary>
    public static Need? InRemark(string text) =>
        RequiredRemark().IsMatch(text) ? Need.Required : OptionalRemark().IsMatch(text) ? Need.Optional : null;

    [GeneratedRegex(@"required|mandatory|must|必填|必选|必须|必传")]
    private static partial Regex Required();

    [GeneratedRegex(@"optional|not required|选填|可选|非必|不必|无需")]
    private static partial Regex NotRequired();

    [GeneratedRegex(@"[(（]\s*(?:required|mandatory|必填|必选|必须)\s*[)）]|^(?:required|必填)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RequiredRemark();

    [GeneratedRegex(@"[(（]\s*(?:optional|选填|可选|非必填)\s*[)）]|^(?:optional(?: field)?|选填|可选)(?:$|[\W])", RegexOptions.IgnoreCase)]
    private static partial Regex OptionalRemark();
}
