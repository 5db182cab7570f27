using System.Globalization;
using System.Text;
using Chatwright.Import.Drafts;
using Chatwright.Import.Samples;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Writing;

/// <summary>Prints a draft as a spec, and remembers which lines came of which part.</summary>
internal sealed class SpecPrinter
{
    private const int MaxInline = 96;

    private readonly StringBuilder _text = new();
    private readonly List<(int First, int Last, object Part)> _parts = [];
    private int _line;

    /// <summary>The spec.</summary>
    public string Text => _text.ToString();

    public static SpecPrinter Print(SpecDraft draft, string page, string? schemaLine)
    {
        var printer = new SpecPrinter();
        printer.Write(draft, page, schemaLine);
        return printer;
    }

    /// <summary>Gets the innermost part that a line (counted from 0) was printed from; null if there is none.</summary>
    public object? PartAt(int line) => _parts.Where(part => part.First <= line && line <= part.Last)
        .OrderBy(part => part.Last - part.First)
        .Select(part => part.Part)
        .FirstOrDefault();

    private void Write(SpecDraft draft, string page, string? schemaLine)
    {
        if (schemaLine is not null)
            Line(0, schemaLine);
        Line(0, $"# Drafted from {page}. Read it against the page before you rely on it.");
        Line(0, $"{(draft.IsWebhook ? "webhook" : "endpoint")}: {draft.Head}");
        if (draft.Service is { } service)
            Line(0, $"service: {service}");
        Comment(0, draft.Original);
        Entry(0, "summary", draft.Summary);
        Notes(0, draft.Doubts);
        if (draft.Calls is { } calls)
            Line(0, $"calls: {calls}");
        if (draft.Decides)
            Line(0, "decides: true");
        var keys = draft.IsWebhook ? (Request: "body", Response: "reply") : (Request: "request", Response: "response");
        Payload(keys.Request, draft.Request);
        if (!draft.IsWebhook || draft.Response.Count > 0)
            Payload(keys.Response, draft.Response);
        if (draft.Codes.Count > 0)
            Blocks("codes", draft.Codes, code => Part(code, () => Write(code)));
        if (draft.Pages is { } pages)
            Entries(pages, MapText.Of(pages));
        if (draft.Results is { } results)
            Entries(results, MapText.Of(results));
        if (draft.Types.Count > 0)
            Blocks("types", draft.Types, type => Part(type, () => Write(type, 1)));
        Errors(draft);
        if (draft.Examples.Count > 0)
            Blocks("examples", draft.Examples, example => Part(example, () => Write(example, keys)));
    }

    private void Payload(string key, List<FieldDraft> fields)
    {
        if (fields.Count == 0)
        {
            Line(-1, "");
            Line(0, $"{key}: {{}}");
        }
        else
            Blocks(key, fields, field => Part(field, () => Write(field, 1)));
    }

    private void Entries(object part, string line)
    {
        Line(-1, "");
        Part(part, () => Line(0, line));
    }

    private void Blocks<T>(string key, List<T> parts, Action<T> write)
    {
        Line(-1, "");
        Line(0, key + ":");
        parts.ForEach(write);
    }

    private void Part(object part, Action write)
    {
        var first = _line;
        write();
        _parts.Add((first, _line - 1, part));
    }

    private void Write(FieldDraft field, int depth)
    {
        Line(depth, YamlText.Key(field.WireName) + ":");
        Line(depth + 1, $"type: {field.Type}");
        if (field.Wire is { } wire)
            Line(depth + 1, $"wire: {wire}");
        if (field.IsRequired)
            Line(depth + 1, "required: true");
        if (field.Name is { } name)
            Line(depth + 1, $"name: {name}");
        if (field.Default is { } standard)
            Line(depth + 1, $"default: {standard}");
        foreach (var (key, value) in field.Limits)
            Line(depth + 1, string.Create(CultureInfo.InvariantCulture, $"{key}: {value}"));
        if (field.When is { } when)
            Line(depth + 1, $"when: {{ {YamlText.Key(when.Member)}: {when.ValueList} }}");
        field.Comments.ForEach(comment => Comment(depth + 1, comment));
        Entry(depth + 1, "summary", field.Summary);
        Notes(depth + 1, field.Doubts);
    }

    private void Errors(SpecDraft draft)
    {
        if (draft.ErrorSets.Count + draft.Errors.Count == 0)
            return;
        Line(-1, "");
        var use = $"use: [{string.Join(", ", draft.ErrorSets)}]";
        Line(0, draft.Errors.Count == 0 ? $"errors: {{ {use} }}" : "errors:");
        if (draft.Errors.Count > 0 && draft.ErrorSets.Count > 0)
            Line(1, use);
        foreach (var error in draft.Errors)
            Part(error, () => Write(error));
    }

    private void Write(TypeDraft type, int depth)
    {
        Line(depth, type.Name + ":");
        Entry(depth + 1, "summary", type.Summary);
        switch (type)
        {
            case ObjectDraft it:
                Fields(it.Fields, depth + 1);
                break;
            case EnumDraft it:
                Write(it, depth + 1);
                break;
            case UnionDraft it:
                Write(it, depth + 1);
                break;
            case ChoiceDraft it:
                Line(depth + 1, $"choice: {{ {string.Join(", ", it.Branches.Select(branch => $"{branch.Name}: {branch.Type}"))} }}");
                break;
        }
    }

    private void Write(UnionDraft type, int depth)
    {
        Line(depth, $"union: {YamlText.Key(type.Discriminator)}");
        if (type.Content is { } content)
            Line(depth, $"content: {YamlText.Key(content)}");
        Fields(type.Fields, depth);
        Line(depth, "cases:");
        foreach (var it in type.Cases)
        {
            Line(depth + 1, it.Name + ":");
            Line(depth + 2, $"is: {(it.IsNumber ? it.Value : YamlText.Value(it.Value))}");
            if (it.Type is { } contentType)
                Line(depth + 2, $"type: {contentType}");
            Fields(it.Fields, depth + 2);
        }
    }

    private void Fields(List<FieldDraft> fields, int depth)
    {
        if (fields.Count == 0)
            return;
        Line(depth, "fields:");
        foreach (var field in fields)
            Part(field, () => Write(field, depth + 1));
    }

    /// <summary>The label of a value that is not in English.</summary>
    private static string Remark(EnumMemberDraft member) => member.Label.Length > 0 ? $" # {YamlText.Comment(member.Label)}" : "";

    private void Write(EnumDraft type, int depth)
    {
        if (type.IsOpen)
            Line(depth, "open: true");
        string Value(EnumMemberDraft member) => type.Scalar == "string" ? YamlText.Value(member.Value) : member.Value;
        if (type.Members.All(member => member is { Summary: null, Label: "" } && member.Name == Value(member)))
        {
            Line(depth, $"enum: [{string.Join(", ", type.Members.Select(member => member.Name))}]");
            return;
        }
        Line(depth, type.IsFlags ? "flags:" : "enum:");
        foreach (var member in type.Members)
        {
            Line(depth + 1, member.Summary is null ? $"{member.Name}: {Value(member)}{Remark(member)}" : $"{member.Name}:");
            if (member.Summary is null)
                continue;
            Line(depth + 2, $"is: {Value(member)}");
            Entry(depth + 2, "summary", member.Summary);
        }
    }

    private void Write(ErrorDraft error)
    {
        Line(1, string.Create(CultureInfo.InvariantCulture, $"{error.Code}:"));
        Line(2, $"name: {error.Name}");
        Comment(2, error.Original);
        Entry(2, "summary", error.Summary);
        Entry(2, "remedy", error.Remedy);
        if (error.IsRetried)
            Line(2, "retry: backoff");
    }

    private void Write(CodeDraft code)
    {
        var key = code.Code.ToString(CultureInfo.InvariantCulture);
        if (code is { Summary: null, Original: null, Range: null })
        {
            Line(1, $"{key}: {code.Name}");
            return;
        }
        Line(1, $"{key}:");
        Line(2, $"name: {code.Name}");
        if (code.Range is { } range)
            Line(2, string.Create(CultureInfo.InvariantCulture, $"range: [{range.Min}, {range.Max}]"));
        Comment(2, code.Original);
        Entry(2, "summary", code.Summary);
    }

    private void Write(ExampleDraft example, (string Request, string Response) keys)
    {
        var mark = "- ";
        if (Placeholders.IsForeign(example.Name))
            Comment(1, example.Name);
        else if (example.Name is { } name)
        {
            Line(1, $"- name: {YamlText.Value(name)}");
            mark = "  ";
        }
        foreach (var (key, sample) in new[] { (keys.Request, example.Request), (keys.Response, example.Response) })
        {
            if (sample is null)
                continue;
            var json = SamplePrinter.Print(sample.Value);
            if (json.Length <= MaxInline && !json.Contains('\n', StringComparison.Ordinal))
                Line(1, json == "{}" ? $"{mark}{key}: {{}}" : $"{mark}{key}: {{ {json[1..^1]} }}");
            else
            {
                Line(1, $"{mark}{key}: |");
                foreach (var line in json.Split('\n'))
                    Line(3, line);
            }
            mark = "  ";
        }
    }

    private void Comment(int depth, string? text)
    {
        if (text is not null)
            Line(depth, $"# {YamlText.Comment(text)}");
    }

    /// <summary>Prints the doubts, with the lines of the page.</summary>
    private void Notes(int depth, List<Doubt> doubts)
    {
        if (doubts.Count > 0)
            Entry(depth, "notes", string.Join(' ', doubts.Distinct().Select(Note)));
    }

    private static string Note(Doubt doubt) =>
        string.Create(CultureInfo.InvariantCulture, $"Line {doubt.Line} of the page: {doubt.Text.TrimEnd('.', '。')}.");

    private void Entry(int depth, string key, string? text)
    {
        foreach (var line in text is null ? [] : YamlText.Entry(key, text))
            Line(depth, line);
    }

    private void Line(int depth, string text)
    {
        _text.Append(' ', Math.Max(depth, 0) * 2).Append(text).Append('\n');
        _line++;
    }
}
