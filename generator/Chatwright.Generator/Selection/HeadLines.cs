using System;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Selection;

/// <summary>
/// Reads the head of a shipped endpoint from its lines, without parsing the file: most projects select few of the endpoints that ship.
/// Shipped files are known to begin their keys in the first column.
/// </summary>
internal static class HeadLines
{
    /// <summary>Gets the path of the endpoint that a file describes; null if it describes none.</summary>
    public static string? EndpointPath(string text) => Value(text, "endpoint: ");

    /// <summary>Makes the head of a shipped endpoint that the project does not select; null for any other file.</summary>
    /// <param name="wanted">The patterns of shipped endpoints; empty for all endpoints.</param>
    public static FileHead? OfUnselected(string path, string text, EquatableArray<string> wanted) =>
        EndpointPath(text) is { } endpoint && !EndpointPattern.IsWanted(endpoint, wanted)
            ? new FileHead(path, IsShipped: true, FileKind.Endpoint, Value(text, "service: "), endpoint)
            : null;

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
