using System.Text.RegularExpressions;

namespace Chatwright.Import.Sentences;

/// <summary>English stand-ins for descriptions in another language, made of names.</summary>
internal static partial class Placeholders
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["msg"] = "message",
        ["num"] = "number",
        ["cnt"] = "count",
        ["desc"] = "description",
        ["info"] = "information",
        ["seq"] = "sequence number",
        ["id"] = "ID",
        ["ids"] = "IDs",
        ["url"] = "URL",
        ["uuid"] = "UUID",
        ["attr"] = "attribute",
        ["attrs"] = "attributes",
        ["img"] = "image",
        ["ext"] = "extension",
        ["max"] = "maximum",
        ["min"] = "minimum",
        ["sdk"] = "SDK",
        ["req"] = "request",
        ["rsp"] = "response",
        ["ip"] = "IP",
    };

    /// <summary>Determines whether a text is mostly written in Chinese, Japanese or Korean.</summary>
    public static bool IsForeign(string? text) => text is not null && text.Count(IsForeign) * 4 >= text.Count(char.IsLetter) && text.Any(IsForeign);

    /// <summary><c>From_Account</c> becomes <c>The from account.</c>, <c>IsPeerRead</c> <c>Is peer read.</c></summary>
    public static string OfMember(string wireName)
    {
        var words = Split(wireName);
        return Verb().IsMatch(words) ? OfName(wireName) : $"The {words}.";
    }

    /// <summary><c>GroupNotFound</c> becomes <c>Group not found.</c></summary>
    public static string OfName(string name) => $"{Summaries.Capitalized(Split(name))}.";

    /// <summary><c>C2C.CallbackBeforeSendMsg</c> becomes <c>The webhook before send message.</c></summary>
    public static string OfWebhook(string command)
    {
        var name = command[(command.LastIndexOfAny(['.', '/', ':']) + 1)..].Replace("Callback", "", StringComparison.Ordinal);
        return $"The webhook {Split(name)}".TrimEnd() + ".";
    }

    private static string Split(string name) =>
        string.Join(' ', Word().Matches(name).Select(word => s_words.GetValueOrDefault(word.Value) ?? Lower(word.Value)));

    private static string Lower(string word) => word.Length > 1 && word.All(char.IsAsciiLetterUpper) ? word : word.ToLowerInvariant();

    private static bool IsForeign(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:is|has|need|needs|with|only|force|forbid|support|enable|disable)\\b")]
    private static partial Regex Verb();
}
