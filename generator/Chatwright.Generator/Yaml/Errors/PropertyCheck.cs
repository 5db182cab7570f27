using Chatwright.Generator.Diagnostics;
using YamlDotNet.Core.Events;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Refuses anchors, tags and aliases, and prose that happens to begin like one.</summary>
internal sealed class PropertyCheck(string text, EventSource events, SourceDiagnostics diagnostics)
{
    /// <summary>Reports anchors and tags in front of a node.</summary>
    /// <returns>The offset where the node itself begins.</returns>
    public int Skip(NodeEvent item)
    {
        var start = events.OffsetOf(item.Start);
        if (item.Anchor.IsEmpty && item.Tag.IsEmpty)
            return start;
        while (start < text.Length && text[start] is '&' or '!')
        {
            var end = start + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && ",[]{}".IndexOf(text[end]) < 0)
                end++;
            diagnostics.Add(text[start] == '&' ? Rules.Anchor : Rules.Tag, start, end, text.Substring(start, end - start));
            for (start = end; start < text.Length && char.IsWhiteSpace(text[start]);)
                start++;
        }
        return start;
    }

    /// <returns>False for prose, such as <c>*bold* text</c>, which YAML cannot read on.</returns>
    public bool RefuseAlias(AnchorAlias alias)
    {
        var (start, end) = (events.OffsetOf(alias.Start), events.OffsetOf(alias.End));
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        var isProse = next > end && next < text.Length && !LineMap.IsBreak(text[next]) && ":#,]}".IndexOf(text[next]) < 0;
        if (!isProse)
        {
            diagnostics.Add(Rules.Alias, start, end, text.Substring(start, end - start));
            return true;
        }
        diagnostics.Add(Rules.ReservedStart, start, start + 1, "*", "");
        return false;
    }
}
