using System.Collections.Generic;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Values;
using Chatwright.Generator.Yaml;

namespace Chatwright.Generator.Examples;

/// <summary>Reads JSON that was written as YAML's <c>{ }</c>, and reports what is YAML but not JSON.</summary>
internal sealed class FlowReader(string text, CappedDiagnostics diagnostics)
{
    public ExampleValue? Read(YamlNode node)
    {
        // YAML makes texts and members of such a comment; to report those would not help.
        if (SlashComment(node.At) is { } slashes)
        {
            diagnostics.Add(Rules.SlashComment, slashes, text.Substring(slashes.Start, slashes.Length));
            return null;
        }
        var value = Value(node);
        return diagnostics.IsEmpty ? value : null;
    }

    private ExampleValue Value(YamlNode node) => node switch
    {
        YamlMap map => Object(map),
        YamlList list => Array(list),
        _ => Scalar((YamlScalar)node),
    };

    private ExampleObject Object(YamlMap map)
    {
        var members = new List<ExampleMember>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Style != ScalarStyle.DoubleQuoted)
                Report(Rules.ExamplePlainText, entry.Key);
            members.Add(new ExampleMember(entry.Key.Text, entry.Key.At, Value(entry.Value)));
        }
        return new ExampleObject(map.At, members.ToEquatableArray());
    }

    private ExampleArray Array(YamlList list)
    {
        var items = new List<ExampleValue>(list.Items.Count);
        foreach (var item in list.Items)
            items.Add(Value(item));
        return new ExampleArray(list.At, items.ToEquatableArray());
    }

    private ExampleValue Scalar(YamlScalar scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted)
            return new ExampleString(scalar.At, scalar.Text);
        if (!scalar.IsPlain)
            return Report(Rules.ExamplePlainText, scalar);
        switch (scalar.Text)
        {
            case "true" or "false":
                return new ExampleBool(scalar.At, scalar.Text == "true");
            case "null":
                return new ExampleNull(scalar.At);
            case "":
                return Report(Rules.ExampleSyntax, scalar, "a value", "none");
            default:
                if (JsonNumber.IsValid(scalar.Text))
                    return new ExampleNumber(scalar.At, scalar.Text);
                return Report(JsonNumber.IsMeant(scalar.Text) ? Rules.ExampleNumber : Rules.ExamplePlainText, scalar);
        }
    }

    private ExampleNull Report(Rule rule, YamlScalar scalar, params string[] arguments)
    {
        diagnostics.Add(rule, scalar.At, arguments.Length > 0 ? arguments : [text.Substring(scalar.At.Start, scalar.At.Length)]);
        return new ExampleNull(scalar.At);
    }

    /// <summary>Finds the first JavaScript comment outside of quoted text, URLs and YAML comments.</summary>
    private TextRange? SlashComment(TextRange at)
    {
        for (var i = at.Start; i + 1 < at.End; i++)
        {
            if (text[i] is '"' or '\'')
                i = QuoteEnd(i, at.End);
            else if (text[i] == '#' && char.IsWhiteSpace(text[i - 1]))
                i = text.IndexOf('\n', i, at.End - i);
            else if (text[i] == '/' && text[i + 1] is '/' or '*' && text[i - 1] != ':')
                return Slashes(at, i);
            if (i < 0)
                break;
        }
        return null;
    }

    private TextRange Slashes(TextRange at, int start)
    {
        var (line, lineStart) = (at.StartLine, at.Start - at.StartColumn);
        for (var i = at.Start; i < start; i++)
        {
            if (LineMap.IsBreak(text[i]) && !(text[i] == '\r' && text[i + 1] == '\n'))
                (line, lineStart) = (line + 1, i + 1);
        }
        return new TextRange(start, 2, line, start - lineStart, line, start + 2 - lineStart);
    }

    private int QuoteEnd(int start, int end)
    {
        var quote = text[start];
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == quote)
                return i;
        }
        return start;
    }
}
