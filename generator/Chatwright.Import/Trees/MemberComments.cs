using Chatwright.Import.Samples;
using Chatwright.Import.Sentences;

namespace Chatwright.Import.Trees;

/// <summary>
/// The comments of samples on one member. A comment is about the value beside it, and not about the member, if it names the value, if other values
/// have other comments, or if the member was there before without one.
/// </summary>
internal sealed class MemberComments
{
    private const int MaxComments = 32;

    private readonly List<(string Text, string? Value, bool IsFirst, bool IsList)> _comments = [];
    private readonly HashSet<string> _texts = [];
    private int _seen;

    public IReadOnlyList<string> AboutMember => [.. _comments.Where(comment => !IsAboutValue(comment)).Select(comment => comment.Text)];

    public IReadOnlyList<string> AboutValues =>
        [.. _comments.Where(IsAboutValue).Select(comment => $"{comment.Value}: {comment.Text.ReplaceLineEndings(" ")}")];

    public void Add(SampleMember sample)
    {
        _seen++;
        if (sample.Comment.Length == 0 || _texts.Count == MaxComments || !_texts.Add(sample.Comment))
            return;
        _comments.Add((sample.Comment, sample.Value.Scalar, _seen == 1, IsList(sample.Comment)));
    }

    private bool IsAboutValue((string Text, string? Value, bool IsFirst, bool IsList) comment)
    {
        if (comment.Value is not { Length: > 0 } value || comment.IsList)
            return false;
        return Names(comment.Text, value) || !(comment.IsFirst || _comments[0].IsFirst)
            || _comments.Exists(other => other.Value is not null && other.Value != value && !other.IsList);
    }

    /// <summary>Determines whether a comment explains several values, as those about members do.</summary>
    private static bool IsList(string text) =>
        EnumText.Integers(text, []) is not null || EnumText.Texts(text, [], new HashSet<string>()) is not null;

    private static bool Names(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            var isStart = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
            var isEnd = at + value.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + value.Length]);
            if (isStart && isEnd)
                return true;
        }
        return false;
    }
}
