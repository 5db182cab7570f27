using System;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Selection;

/// <summary>
/// Reads the head of a shipped endpoint or webhook from its lines, without parsing the file: most projects select few of those that ship.
/// Shipped files are known to begin their keys in the first column.
/// </summary>
internal static class HeadLines
{
    /// <summary>Gets the path of the endpoint that a file describes; null if it describes none.</summary>
    public static string? EndpointPath(string text) => Value(text, "endpoint: ");

    /// <summary>Gets the command of the webhook that a file describes; null if it describes none.</summary>
    public static string? WebhookCommand(string text) => Value(text, "webhook: ");

    /// <summary>Makes the head of a shipped endpoint or webhook that the project does not select; null for any other file.</summary>
    /// <param name="wanted">The patterns of shipped endpoints and webhooks; empty for all of them.</param>
    public static FileHead? OfUnselected(string path, string text, EquatableArray<string> wanted)
    {
        var head = EndpointPath(text) is { } endpoint ? Head(FileKind.Endpoint, endpoint)
            : WebhookCommand(text) is { } command ? Head(FileKind.Webhook, command)
            : null;
        return head is null || EndpointPattern.IsWanted(head.SelectionPath, wanted) ? null : head;

        FileHead Head(FileKind kind, string name) => new(path, IsShipped: true, kind, Value(text, "service: "), name);
    }

    private static string? Value(string text, string key)
    {
        var start = text.StartsWith(key, StringComparison.Ordinal) ? key.Length
            : text.IndexOf("\n" + key, StringComparison.Ordinal) is >= 0 and var before ? before + 1 + key.Length
            : -1;
        if (start < 0)
            return null;
        var end = text.IndexOf('\n', start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start).Trim();
    }
}
