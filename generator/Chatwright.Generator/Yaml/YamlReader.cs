using System.Text;
using System.Threading;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Yaml.Errors;

namespace Chatwright.Generator.Yaml;

/// <summary>Reads the strict subset of YAML that specs are written in into a positioned tree.</summary>
internal static class YamlReader
{
    private const int MaxBytes = 1024 * 1024;

    /// <returns>The tree without unsupported nodes; null if the file is empty or a syntax error ended it.</returns>
    public static YamlNode? Read(string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (IsTooLong(text))
        {
            diagnostics.Add(Rules.FileTooLong, new TextRange(0, 1, 0, 0, 0, 1));
            return null;
        }
        var lines = new LineMap(text);
        var source = new SourceDiagnostics(lines, diagnostics);
        if (CharacterCheck.Clean(text, source) is not { } clean)
            return null;
        return ReadTree(DirectiveCheck.Clean(clean, lines, source), lines, source, cancellationToken);
    }

    /// <summary>Counted in bytes of UTF-8, and only if it may matter.</summary>
    private static bool IsTooLong(string text) =>
        text.Length > MaxBytes || (text.Length > MaxBytes / 3 && Encoding.UTF8.GetByteCount(text) > MaxBytes);

    private static YamlNode? ReadTree(string text, LineMap lines, SourceDiagnostics diagnostics, CancellationToken cancellationToken)
    {
        var events = new EventSource(text);
        var tabs = new TabCheck(text, lines, diagnostics);
        var builder = new TreeBuilder(text, lines, events, tabs, diagnostics, cancellationToken);
        var root = builder.ReadDocument();
        tabs.Run(builder.LastEnd);
        if (events.Error is null)
            return root;
        // A tab in front of it is the cause of many a syntax error.
        if (!tabs.Report(lines.LineOf(events.ErrorAt().End)))
            new SyntaxError(new SyntaxErrorContext(text, lines, events, builder, diagnostics)).Report();
        return null;
    }
}
