using System.Globalization;
using System.Text;
using Chatwright.Import.Drafts;
using Chatwright.Import.Samples;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Writing;

/// <summary>Prints a draft as a spec, and remembers which lines came of which part.</summary>
internal sealed class SpecPrinter
{
    private readonly StringBuilder _text = new();
    private readonly List<(int First, int Last, object Part)> _parts = [];
    private int _line;

    /// <summary>The spec.</summary>
    public string Text => _text.ToString();

    public static SpecPrinter Print(SpecDraft draft, string page, string? schema)
    {
        var printer = new SpecPrinter();
        printer.Write(draft, page, schema);
        return printer;
    }

    /// <summary>Gets the innermost part that a line (counted from 0) was printed from; null if there is none.</summary>
    public object? PartAt(int line) => _parts.Where(part => part.First <= line && line <= part.Last)
        .OrderBy(part => part.Last - part.First)
        .Select(part => part.Part)
        .FirstOrDefault();

    private void Write(SpecDraft draft, string page, string? schema)
    {
        if (schema is not null)
            Line(0, $"# yaml-language-server: $schema={schema}");
        Line(0, $"# Drafted from {page}. Read it against the page before you rely on it.");
        Line(0, $"endpoint: {draft.Path}");
        Entry(0, "summary", draft.Summary);
        Notes(0, draft.Doubts);
        if (draft.Calls is { } calls)
            Line(0, $"calls: {calls}");
        Payload("request", draft.Request);
        Payload("response", draft.Response);
        if (draft.Types.Count > 0)
            Blocks("types", draft.Types, type => Part(type, () => Write(type, 1)));
        if (draft.Errors.Count > 0)
            Blocks("errors", draft.Errors, error => Part(error, () => Write(error)));
        if (draft.Examples.Count > 0)
            Blocks("examples", draft.Examples, example => Part(example, () => Write(example)));
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
        foreach (var (key, value) in field.Limits)
            Line(depth + 1, string.Create(CultureInfo.InvariantCulture, $"{key}: {value}"));
        if (field.When is { } when)
            Line(depth + 1, $"when: {{ {YamlText.Key(when.Member)}: {when.ValueList} }}");
        Entry(depth + 1, "summary", field.Summary);
        Notes(depth + 1, field.Doubts);
    }

    private void Write(TypeDraft type, int depth)
    {
        Line(depth, type.Name + ":");
        Entry(depth + 1, "summary", type.Summary);
        switch (type)
        {
            case ObjectDraft it:
                Line(depth + 1, "fields:");
                foreach (var field in it.Fields)
                    Part(field, () => Write(field, depth + 2));
                break;
            case EnumDraft it:
                Write(it, depth + 1);
                break;
            case ChoiceDraft it:
                Line(depth + 1, $"choice: {{ {string.Join(", ", it.Branches.Select(branch => $"{branch.Name}: {branch.Type}"))} }}");
                break;
        }
    }

    private void Write(EnumDraft type, int depth)
    {
        if (type.IsOpen)
            Line(depth, "open: true");
        string Value(EnumMemberDraft member) => type.Scalar == "string" ? YamlText.Value(member.Value) : member.Value;
        if (type.Members.All(member => member.Summary is null && member.Name == Value(member)))
        {
            Line(depth, $"enum: [{string.Join(", ", type.Members.Select(member => member.Name))}]");
            return;
        }
        Line(depth, type.IsFlags ? "flags:" : "enum:");
        foreach (var member in type.Members)
        {
            Line(depth + 1, member.Summary is null ? $"{member.Name}: {Value(member)}" : $"{member.Name}:");
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
        Entry(2, "summary", error.Summary);
        Entry(2, "remedy", error.Remedy);
        if (error.IsRetried)
            Line(2, "retry: backoff");
    }

    private void Write(ExampleDraft example)
    {
        var mark = "- ";
        if (example.Name is { } name)
        {
            Line(1, $"- name: {YamlText.Value(name)}");
            mark = "  ";
        }
        foreach (var (key, sample) in new[] { ("request", example.Request), ("response", example.Response) })
        {
            if (sample is null)
                continue;
            Line(1, $"{mark}{key}: |");
            foreach (var line in SamplePrinter.Print(sample.Value).Split('\n'))
                Line(3, line);
            mark = "  ";
        }
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
