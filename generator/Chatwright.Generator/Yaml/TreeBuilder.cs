using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using YamlDotNet.Core.Events;

namespace Chatwright.Generator.Yaml;

/// <summary>Builds the tree from events. What is refused is reported and left out, and the rest is read on.</summary>
internal sealed class TreeBuilder(string text, LineMap lines, EventSource events, TabCheck tabs, Findings findings, CancellationToken cancellationToken)
{
    private const int MostLevels = 64;
    private const int LongestKey = 256;

    private readonly ScalarBuilder _scalars = new(text, lines, tabs, findings);
    private readonly List<int> _brackets = [];
    private bool _stopped;

    /// <summary>The end of the last scalar, bracket or alias read.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The last scalar read, if nothing but its map or list followed it.</summary>
    public YamlScalar? LastScalar { get; private set; }

    /// <summary>The last scalar is a key, so that its value is yet to come.</summary>
    public bool LastIsKey { get; private set; }

    /// <summary>The line in which reading may stumble over what is reported already; -1 if there is none.</summary>
    public int ExplainedLine { get; private set; } = -1;

    /// <summary>The innermost bracket still open; -1 if there is none.</summary>
    public int OpenBracket => _brackets.Count == 0 ? -1 : _brackets[_brackets.Count - 1];

    /// <returns>The one document; null when it is empty, or broken off.</returns>
    public YamlNode? ReadDocument()
    {
        YamlNode? root = null;
        var documents = 0;
        while (Next() is { } item)
        {
            if (item is DocumentStart && ++documents > 1)
                RefuseDocument(events.OffsetOf(item.End) - 3);
            else if (item is DocumentEnd { IsImplicit: false })
                RefuseDocument(events.OffsetOf(item.Start));
            else if (item is NodeEvent or AnchorAlias)
                root = ReadNode(item, 1);
        }
        return root is YamlScalar { IsPlain: true, Text: "" } ? null : root;
    }

    private ParsingEvent? Next()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _stopped ? null : events.Next();
    }

    private void RefuseDocument(int start)
    {
        findings.Add(Rules.SecondDocument, start, start + 3, text.Substring(start, Math.Min(3, text.Length - start)));
        _stopped = true;
    }

    /// <returns>Null when the node was refused, or the file broke off inside it.</returns>
    private YamlNode? ReadNode(ParsingEvent item, int level)
    {
        LastIsKey = false;
        switch (item)
        {
            case AnchorAlias alias:
                RefuseAlias(alias);
                return null;
            case Scalar scalar:
                return ReadScalar(scalar);
            case MappingStart or SequenceStart when level > MostLevels:
                var start = events.OffsetOf(item.Start);
                findings.Add(Rules.NestedTooDeep, start, start + 1);
                _stopped = true;
                return null;
            case MappingStart map:
                return ReadMap(map, level);
            case SequenceStart list:
                return ReadList(list, level);
            default:
                return null;
        }
    }

    private YamlMap? ReadMap(MappingStart item, int level)
    {
        var isFlow = item.Style == MappingStyle.Flow;
        var start = Open(item, isFlow);
        var entries = new List<YamlEntry>();
        var keyLines = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = Next();
        while (next is not (null or MappingEnd))
            next = ReadEntry(next, isFlow, level, entries, keyLines);
        return next is null ? null : new YamlMap(Close(next, start, isFlow), isFlow, entries.ToEquatableArray());
    }

    /// <returns>The event behind the entry.</returns>
    private ParsingEvent? ReadEntry(ParsingEvent item, bool isFlow, int level, List<YamlEntry> entries, Dictionary<string, int> keyLines)
    {
        RefuseQuestionMark(events.OffsetOf(item.Start));
        var key = ReadKey(item, level);
        var keyEnd = LastEnd;
        var next = Next();
        if (next is null or MappingEnd)
            return next;
        var hasColon = !isFlow || text.IndexOf(':', keyEnd, Math.Max(events.OffsetOf(next.Start) - keyEnd, 0)) >= 0;
        if (!hasColon && key is not null)
            RefusePair(key, next);
        var value = ReadNode(next, level + 1);
        if (hasColon && key is not null && value is not null && IsNew(key, keyLines))
            entries.Add(new YamlEntry(key, value));
        return Next();
    }

    private YamlScalar? ReadKey(ParsingEvent item, int level)
    {
        if (item is not Scalar)
        {
            var start = events.OffsetOf(item.Start);
            if (item is not AnchorAlias)
                findings.Add(Rules.KeyNotText, start, start + 1);
            ReadNode(item, level + 1);
            return null;
        }
        var key = (YamlScalar?)ReadNode(item, level + 1);
        LastIsKey = true;
        return key is not null && IsFit(key) ? key : null;
    }

    private bool IsFit(YamlScalar key)
    {
        if (key is { IsPlain: true, Text: "" })
        {
            var colon = text.IndexOf(':', key.At.Start);
            findings.Add(Rules.KeyNotText, colon, colon + 1);
        }
        else if (key is { IsPlain: true, Text: "<<" })
            findings.Add(Rules.MergeKey, key.At.Start, key.At.End);
        else if (key.Text.Length > LongestKey)
            findings.Add(Rules.KeyTooLong, key.At.Start, key.At.End, key.Text.Length.ToString(CultureInfo.InvariantCulture));
        else
            return true;
        return false;
    }

    private bool IsNew(YamlScalar key, Dictionary<string, int> keyLines)
    {
        if (keyLines.TryGetValue(key.Text, out var line))
        {
            findings.Add(Rules.DuplicateKey, key.At.Start, key.At.End, key.Text, (line + 1).ToString(CultureInfo.InvariantCulture));
            return false;
        }
        keyLines.Add(key.Text, key.At.StartLine);
        return true;
    }

    /// <summary>An entry of <c>{ }</c> without a colon: half a sentence, or a colon without its space.</summary>
    private void RefusePair(YamlScalar key, ParsingEvent value)
    {
        if (value is not Scalar { Value: "", Style: YamlDotNet.Core.ScalarStyle.Plain })
            findings.Add(Rules.MissingComma, events.OffsetOf(value.Start), events.OffsetOf(value.End));
        else if (key.IsPlain && key.Text.IndexOf(':') is > 0 and var colon && colon + 1 < key.Text.Length)
            findings.Add(Rules.SpaceAfterColon, key.At.Start, key.At.End, key.Text);
        else
            findings.Add(Rules.EntryWithoutValue, key.At.Start, key.At.End, key.Text);
    }

    private YamlList? ReadList(SequenceStart item, int level)
    {
        var isFlow = item.Style == SequenceStyle.Flow;
        var start = Open(item, isFlow);
        var nodes = new List<YamlNode>();
        var next = Next();
        for (; next is not (null or SequenceEnd); next = Next())
        {
            if (next is MappingStart pair && isFlow && events.OffsetOf(pair.Start) < LastEnd)
                RefusePairInList(level);
            else if (ReadNode(next, level + 1) is { } node)
                nodes.Add(node);
        }
        return next is null ? null : new YamlList(Close(next, start, isFlow), isFlow, nodes.ToEquatableArray());
    }

    /// <summary>YamlDotNet makes a map of it, one that begins nowhere.</summary>
    private void RefusePairInList(int level)
    {
        var next = Next();
        var start = next is null ? LastEnd : events.OffsetOf(next.Start);
        while (next is not (null or MappingEnd))
            next = ReadEntry(next, isFlow: false, level, [], []);
        findings.Add(Rules.PairInList, start, LastEnd);
    }

    private YamlScalar? ReadScalar(Scalar item)
    {
        var start = SkipProperties(item);
        var scalar = _scalars.Read(item, start, Math.Max(events.OffsetOf(item.End), start), OpenBracket >= 0, out var isBroken);
        if (scalar is null or { At.Length: > 0 })
            (LastScalar, LastEnd) = (scalar, Math.Max(events.OffsetOf(item.End), LastEnd));
        if (isBroken)
            ExplainedLine = lines.LineOf(LastEnd);
        // A property with nothing behind it is refused as a whole.
        return scalar is { IsPlain: true, Text: "" } && start > events.OffsetOf(item.Start) ? null : scalar;
    }

    private int Open(NodeEvent item, bool isFlow)
    {
        var start = SkipProperties(item);
        LastScalar = null;
        if (isFlow)
        {
            _brackets.Add(start);
            LastEnd = start + 1;
        }
        return start;
    }

    private TextRange Close(ParsingEvent end, int start, bool isFlow)
    {
        if (isFlow)
        {
            _brackets.RemoveAt(_brackets.Count - 1);
            LastEnd = events.OffsetOf(end.Start) + 1;
            LastScalar = null;
        }
        return lines.Range(start, Math.Max(LastEnd, start));
    }

    private void RefuseAlias(AnchorAlias alias)
    {
        var (start, end) = (events.OffsetOf(alias.Start), events.OffsetOf(alias.End));
        (LastScalar, LastEnd) = (null, end);
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\t')
            next++;
        var isProse = next > end && next < text.Length && !LineMap.IsBreak(text[next]) && ":#,]}".IndexOf(text[next]) < 0;
        if (!isProse)
        {
            findings.Add(Rules.Alias, start, end, text.Substring(start, end - start));
            return;
        }
        findings.Add(Rules.ReservedStart, start, start + 1, "*", "");
        ExplainedLine = lines.LineOf(end);
    }

    /// <summary>Refuses anchors and tags in front of a node.</summary>
    /// <returns>Where the node itself begins.</returns>
    private int SkipProperties(NodeEvent item)
    {
        var start = events.OffsetOf(item.Start);
        if (item.Anchor.IsEmpty && item.Tag.IsEmpty)
            return start;
        while (start < text.Length && text[start] is '&' or '!')
        {
            var end = start + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && ",[]{}".IndexOf(text[end]) < 0)
                end++;
            findings.Add(text[start] == '&' ? Rules.Anchor : Rules.Tag, start, end, text.Substring(start, end - start));
            for (start = end; start < text.Length && char.IsWhiteSpace(text[start]);)
                start++;
        }
        return start;
    }

    /// <summary>Looks for the mark between two nodes, where nothing else but other marks and comments can stand.</summary>
    private void RefuseQuestionMark(int keyStart)
    {
        for (var i = LastEnd; i < keyStart; i++)
        {
            if (text[i] == '#')
                i = lines.EndOf(lines.LineOf(i));
            else if (text[i] == '?')
            {
                findings.Add(Rules.ExplicitKey, i, i + 1);
                return;
            }
        }
    }
}
