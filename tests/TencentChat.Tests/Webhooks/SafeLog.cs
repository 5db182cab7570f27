using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace TencentChat.Tests.Webhooks;

/// <summary>Checks lines of the log: that nothing in them can forge, hide or reorder others, and that no secret is among them.</summary>
internal static partial class SafeLog
{
    /// <summary>Asserts that a line is safe.</summary>
    public static void Check(FakeLogRecord line)
    {
        Assert.DoesNotContain(line.Message.EnumerateRunes(), IsDangerous);
        Assert.True(line.Message.Length < 500, line.Message);
        var all = $"{line.Message} {string.Join(' ', line.StructuredState ?? [])} {line.Exception}";
        Assert.DoesNotContain(HostileRequests.Token, all, StringComparison.Ordinal);
        Assert.DoesNotMatch(Signature(), all);
        Assert.True(line.Level < LogLevel.Error || IsExpected(line), $"{line.Category} {line.Message} {line.Exception}");
        if (line.Exception is { } exception)
            Assert.DoesNotContain(exception.Message.EnumerateRunes(), IsDangerous);
    }

    /// <summary>
    /// Handlers that throw and replies that break their descriptions; and Kestrel, which takes a chunk size that is no number for an error of the
    /// application when it reads the rest of a body.
    /// </summary>
    private static bool IsExpected(FakeLogRecord line)
        => line.Id.Name is "WebhookHandlerFailed"
            || line is { Category: "Microsoft.AspNetCore.Server.Kestrel", Exception: IOException { InnerException: OverflowException } };

    /// <summary>Half of a character is enumerated as U+FFFD.</summary>
    private static bool IsDangerous(Rune character) => character == Rune.ReplacementChar || Rune.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex("(?=[0-9]*[a-fA-F])[0-9a-fA-F]{64}")]
    private static partial Regex Signature();
}
