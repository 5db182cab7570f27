using System.Text;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Changes;

/// <summary>
/// A surface as text, to compare with later: one line a part, indented below its parent, with the facts behind tabs. A change of a spec is a
/// change of few lines.
/// </summary>
internal static class SurfaceFile
{
    public const string Extension = ".surface";

    private const string Head = "# The surface of specs, by 'chatwright diff --save'. Written by the tool: do not edit.";

    public static string Write(IEnumerable<SurfaceNode> services)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var service in services)
            Append(text, service, 0);
        return text.ToString();
    }

    /// <param name="path">The path of the file, for messages.</param>
    /// <exception cref="ToolException">The text is no surface.</exception>
    public static IReadOnlyList<SurfaceNode> Read(string text, string path)
    {
        // Values have other line breaks as they are, and \r escaped: where there is one, the file was checked out with it.
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        if (lines[0] != Head)
            throw new ToolException($"{path} is no baseline: 'chatwright diff --save' writes one.");
        var at = 1;
        var services = ReadChildren(lines, ref at, 0);
        return at == lines.Length || (at == lines.Length - 1 && lines[at].Length == 0)
            ? services
            : throw new ToolException($"{path}({at + 1}) is not a line of a baseline. Write the file anew with 'chatwright diff --save'.");
    }

    private static void Append(StringBuilder text, SurfaceNode node, int depth)
    {
        text.Append(' ', depth).Append(node.Kind).Append(' ').Append(Escape(node.Key));
        foreach (var (name, value) in node.Facts)
            text.Append('\t').Append(name).Append('=').Append(Escape(value));
        text.Append('\n');
        foreach (var child in node.Children)
            Append(text, child, depth + 1);
    }

    private static List<SurfaceNode> ReadChildren(string[] lines, ref int at, int depth)
    {
        var nodes = new List<SurfaceNode>();
        while (at < lines.Length && Depth(lines[at]) == depth && ReadNode(lines[at][depth..]) is { } node)
        {
            at++;
            nodes.Add(node with { Children = ReadChildren(lines, ref at, depth + 1) });
        }
        return nodes;
    }

    private static int Depth(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>Null for a line of another form.</summary>
    private static SurfaceNode? ReadNode(string line)
    {
        var parts = line.Split('\t');
        var facts = new FactList();
        foreach (var part in parts.Skip(1))
        {
            if (part.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals) || facts.Facts.ContainsKey(part[..equals]))
                return null;
            facts.Add(part[..equals], Unescape(part[(equals + 1)..]));
        }
        return parts[0].IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            ? new SurfaceNode(parts[0][..space], Unescape(parts[0][(space + 1)..])) { Facts = facts.Facts }
            : null;
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                plain.Append(text[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c });
            else
                plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
