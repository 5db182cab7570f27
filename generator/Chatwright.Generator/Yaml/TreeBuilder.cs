using System;
using System.Collections.Generic;
using System.Threading;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml.Errors;
using YamlDotNet.Core.Events;

namespace Chatwright.Generator.Yaml;

/// <summary>Builds the tree from events. Unsupported nodes are reported and left out, and reading continues.</summary>
internal sealed class TreeBuilder(
    string text, LineMap lines, EventSource events, TabCheck tabs, SourceDiagnostics diagnostics, CancellationToken cancellationToken)
{
    private readonly ScalarBuilder _scalars = new(text, lines, tabs, diagnostics);
    private readonly KeyCheck _keys = new(text, lines, events, diagnostics);
    private readonly PropertyCheck _properties = new(text, events, diagnostics);
    private readonly List<int> _brackets = [];
    private readonly OpenMaps<YamlEntry> _maps = new(NameOf);
    private bool _stopped;

    /// <summary>The end of the last scalar, bracket or alias read.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The last scalar read, if no event followed it.</summary>
    public YamlScalar? LastScalar { get; private set; }

    /// <summary>The last scalar is a key, so that its value is yet to come.</summary>
    public bool LastIsKey { get; private set; }

    /// <summary>The line in which a syntax error may follow from what is already reported; -1 if there is none.</summary>
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
                RefuseDocument(Math.Max(events.OffsetOf(item.End) - 3, 0));
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
        diagnostics.Add(Rules.SecondDocument, start, start + 3, text.Substring(start, Math.Min(3, text.Length - start)));
        _stopped = true;
    }

    /// <returns>Null when the node was refused, or the file broke off inside it.</returns>
    private YamlNode? ReadNode(ParsingEvent item, int level)
    {
        LastIsKey = false;
        switch (item)
        {
            case AnchorAlias alias:
                (LastScalar, LastEnd) = (null, events.OffsetOf(alias.End));
                if (!_properties.RefuseAlias(alias))
                    ExplainedLine = lines.LineOf(LastEnd);
                return null;
            case Scalar scalar:
                return ReadScalar(scalar);
            case MappingStart or SequenceStart when level > Nesting.MaxLevels:
                var start = events.OffsetOf(item.Start);
                diagnostics.Add(Rules.NestedTooDeep, start, start + 1);
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
        var entries = _maps.Open(level);
        var next = Next();
        while (next is not (null or MappingEnd))
            next = ReadEntry(next, isFlow, level, entries);
        return next is null ? null : new YamlMap(Close(next, start, isFlow), isFlow, entries.ToEquatableArray());
    }

    private static string NameOf(YamlEntry entry) => entry.Key.Text;

    /// <returns>The event behind the entry.</returns>
    private ParsingEvent? ReadEntry(ParsingEvent item, bool isFlow, int level, NamedItems<YamlEntry> entries)
    {
        _keys.RefuseQuestionMark(LastEnd, events.OffsetOf(item.Start));
        if (isFlow)
            RefuseMissingComma(item);
        var key = ReadKey(item, level);
        var keyEnd = LastEnd;
        var next = Next();
        if (next is null or MappingEnd)
            return next;
        var hasColon = !isFlow || text.IndexOf(':', keyEnd, Math.Max(events.OffsetOf(next.Start) - keyEnd, 0)) >= 0;
        if (!hasColon && key is not null)
            _keys.RefusePair(key, next);
        var value = ReadNode(next, level + 1);
        if (hasColon && key is not null && value is not null && _keys.IsNew(key, entries))
            entries.Add(new YamlEntry(key, value));
        return Next();
    }

    /// <summary>YamlDotNet lets a comma be left out after a bracket.</summary>
    private void RefuseMissingComma(ParsingEvent item)
    {
        var start = events.OffsetOf(item.Start);
        var isAfterBracket = LastEnd > 0 && LastEnd <= start && text[LastEnd - 1] is ('}' or ']');
        if (isAfterBracket && text.IndexOf(',', LastEnd, start - LastEnd) < 0)
            diagnostics.Add(Rules.MissingComma, start, Math.Max(events.OffsetOf(item.End), start + 1));
    }

    private YamlScalar? ReadKey(ParsingEvent item, int level)
    {
        if (item is not Scalar)
        {
            var start = events.OffsetOf(item.Start);
            if (item is not AnchorAlias)
                diagnostics.Add(Rules.KeyNotText, start, start + 1);
            ReadNode(item, level + 1);
            return null;
        }
        var key = (YamlScalar?)ReadNode(item, level + 1);
        LastIsKey = true;
        return key is not null && _keys.IsFit(key) ? key : null;
    }

    private YamlList? ReadList(SequenceStart item, int level)
    {
        var isFlow = item.Style == SequenceStyle.Flow;
        var start = Open(item, isFlow);
        var nodes = new List<YamlNode>();
        var next = Next();
        for (; next is not (null or SequenceEnd); next = Next())
        {
            if (isFlow)
                RefuseMissingComma(next);
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
        var pairs = new NamedItems<YamlEntry>(NameOf);
        while (next is not (null or MappingEnd))
            next = ReadEntry(next, isFlow: false, level, pairs);
        diagnostics.Add(Rules.PairInList, start, LastEnd);
    }

    private YamlScalar? ReadScalar(Scalar item)
    {
        var start = _properties.Skip(item);
        var scalar = _scalars.Read(item, start, Math.Max(events.OffsetOf(item.End), start), OpenBracket >= 0, out var isBroken);
        if (scalar is null or { At.Length: > 0 })
            (LastScalar, LastEnd) = (scalar, Math.Max(events.OffsetOf(item.End), LastEnd));
        if (isBroken)
            ExplainedLine = lines.LineOf(LastEnd);
        // A property without a value is reported as a whole.
        return scalar is { IsPlain: true, Text: "" } && start > events.OffsetOf(item.Start) ? null : scalar;
    }

    private int Open(NodeEvent item, bool isFlow)
    {
        var start = _properties.Skip(item);
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
}
