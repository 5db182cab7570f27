using System;
using System.Globalization;
using Chatwright.Generator.Diagnostics;
using YamlDotNet.Core.Events;

namespace Chatwright.Generator.Yaml.Errors;

/// <summary>Refuses keys that are too long, doubled, or of a kind that YAML has and specs have not.</summary>
internal sealed class KeyCheck(string text, LineMap lines, EventSource events, SourceDiagnostics diagnostics)
{
    private const int MaxLength = 256;

    public bool IsFit(YamlScalar key)
    {
        if (key is { IsPlain: true, Text: "" })
        {
            var colon = text.IndexOf(':', key.At.Start);
            diagnostics.Add(Rules.KeyNotText, colon, colon + 1);
        }
        else if (key is { IsPlain: true, Text: "<<" })
            diagnostics.Add(Rules.MergeKey, key.At.Start, key.At.End);
        else if (key.Text.Length > MaxLength)
            diagnostics.Add(Rules.KeyTooLong, key.At.Start, key.At.End, key.Text.Length.ToString(CultureInfo.InvariantCulture));
        else
            return true;
        return false;
    }

    public bool IsNew(YamlScalar key, NamedItems<YamlEntry> entries)
    {
        if (entries.Find(key.Text) is not { } first)
            return true;
        diagnostics.Add(Rules.DuplicateKey, key.At.Start, key.At.End, key.Text, (first.Key.At.StartLine + 1).ToString(CultureInfo.InvariantCulture));
        return false;
    }

    /// <summary>An entry of <c>{ }</c> without a colon: half a sentence, or a colon without its space.</summary>
    public void RefusePair(YamlScalar key, ParsingEvent value)
    {
        var start = events.OffsetOf(value.Start);
        if (value is not Scalar { Value: "", Style: YamlDotNet.Core.ScalarStyle.Plain })
            diagnostics.Add(Rules.MissingComma, start, Math.Max(events.OffsetOf(value.End), start + 1));
        else if (key.IsPlain && key.Text.IndexOf(':') is > 0 and var colon && colon + 1 < key.Text.Length)
            diagnostics.Add(Rules.SpaceAfterColon, key.At.Start, key.At.End, key.Text);
        else
            diagnostics.Add(Rules.EntryWithoutValue, key.At.Start, key.At.End, key.Text);
    }

    /// <summary>Looks for the mark between two nodes, where only other marks and comments can stand.</summary>
    public void RefuseQuestionMark(int start, int keyStart)
    {
        for (var i = start; i < keyStart; i++)
        {
            if (text[i] == '#')
                i = lines.EndOf(lines.LineOf(i));
            else if (text[i] == '?')
            {
                diagnostics.Add(Rules.ExplicitKey, i, i + 1);
                return;
            }
        }
    }
}
