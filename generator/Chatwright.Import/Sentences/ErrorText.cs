using System.Text.RegularExpressions;

namespace Chatwright.Import.Sentences;

/// <summary>Separates the meaning of an error from its remedy; most pages put both into one sentence.</summary>
internal static partial class ErrorText
{
    public static (string? Summary, string? Remedy) Split(string text, string remedy)
    {
        if (remedy.Length > 0)
            return (Summaries.Of(text), Summaries.Of(remedy));
        var advice = Advice().Match(text);
        if (advice is not { Success: true, Index: > 0 })
            return (Summaries.Of(text), null);
        var sentence = text[advice.Index..].TrimStart(' ', ',', '，', ';', '；', '.', '。');
        return (Summaries.Of(text[..advice.Index]), Summaries.Of(Summaries.Capitalized(sentence)));
    }

    /// <summary>Determines whether the advice is to send the call again.</summary>
    public static bool AdvisesRetry(string? remedy) => remedy is not null && Retry().IsMatch(remedy);

    [GeneratedRegex(
        @"[,，;；.。]\s*(?=请|建议|please\b|try again|check\b|retry\b|contact\b|you (?:can|need)|we recommend)|\s(?=Please\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Advice();

    [GeneratedRegex(@"重试|再试|再次尝试|try again|retry", RegexOptions.IgnoreCase)]
    private static partial Regex Retry();
}
