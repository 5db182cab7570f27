using System.Text;
using System.Threading;
using Chatwright.Generator.Diagnostics;

namespace Chatwright.Generator.Yaml;

/// <summary>Reads the strict subset of YAML that specs are written in into a positioned tree.</summary>
internal static class YamlReader
{
    private const int MostBytes = 1024 * 1024;

    /// <returns>The tree without what was refused; null when the file is empty or a fault ended it.</returns>
    public static YamlNode? Read(string text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (IsTooLong(text))
        {
            diagnostics.Add(Rules.FileTooLong, new TextRange(0, 1, 0, 0, 0, 1));
            return null;
        }
        var lines = new LineMap(text);
        var findings = new Findings(lines, diagnostics);
        if (CharacterCheck.Clean(text, findings) is not { } clean)
            return null;
        return ReadTree(DirectiveCheck.Clean(clean, lines, findings), lines, findings, cancellationToken);
    }

    /// <summary>Counted in bytes of UTF-8, and only if it may matter.</summary>
    private static bool IsTooLong(string text) =>
        text.Length > MostBytes || (text.Length > MostBytes / 3 && Encoding.UTF8.GetByteCount(text) > MostBytes);

    private static YamlNode? ReadTree(string text, LineMap lines, Findings findings, CancellationToken cancellationToken)
    {
        var events = new EventSource(text);
        var tabs = new TabCheck(text, lines, findings);
        var builder = new TreeBuilder(text, lines, events, tabs, findings, cancellationToken);
        var root = builder.ReadDocument();
        tabs.Run(builder.LastEnd);
        if (events.Fault is null)
            return root;
        // A tab in front of it is what many a fault is about.
        if (!tabs.Report(lines.LineOf(events.FaultAt().End)))
            new SyntaxFault(new FaultSite(text, lines, events, builder, findings)).Report();
        return null;
    }
}
