using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Removes the parts that the compiler reports, the least first: limits, conditions, enums, types, and at last the part itself. An error of the
/// page, or of reading it, must not prevent a spec of the rest.
/// </summary>
internal static class DraftRepair
{
    /// <returns><c>false</c> if nothing is left to remove; otherwise, <c>true</c>.</returns>
    public static bool TryRepair(SpecDraft draft, object? part, SpecDiagnostic diagnostic) => part switch
    {
        FieldDraft field => TryRepair(draft, field, diagnostic),
        EnumDraft type => Replace(draft, type, type.Scalar, diagnostic),
        TypeDraft type => Replace(draft, type, "json", diagnostic),
        ErrorDraft error => TryRepair(draft, error, diagnostic),
        ExampleDraft example => TryRepair(draft, example, diagnostic),
        PagesDraft pages => Remove(draft, pages, diagnostic),
        ResultsDraft results => Remove(draft, results, diagnostic),
        CodeDraft code => Remove(draft, code, diagnostic),
        _ => false,
    };

    private static bool Remove(SpecDraft draft, PagesDraft pages, SpecDiagnostic diagnostic)
    {
        draft.Pages = null;
        draft.Doubts.Add(Doubt(pages.Line, $"'pages' with the items of '{pages.Items}' was left out", diagnostic));
        return true;
    }

    private static bool Remove(SpecDraft draft, ResultsDraft results, SpecDiagnostic diagnostic)
    {
        draft.Results = null;
        draft.Doubts.Add(Doubt(results.Line, $"'results' with the outcomes in '{results.Path}' was left out", diagnostic));
        return true;
    }

    private static bool Remove(SpecDraft draft, CodeDraft code, SpecDiagnostic diagnostic)
    {
        draft.Doubts.Add(Doubt(code.Line, string.Create(CultureInfo.InvariantCulture, $"the code {code.Code} was left out"), diagnostic));
        return draft.Codes.Remove(code);
    }

    private static bool TryRepair(SpecDraft draft, FieldDraft field, SpecDiagnostic diagnostic)
    {
        if (field.Limits.Count > 0 || field.When is not null)
        {
            field.Limits.Clear();
            field.When = null;
        }
        else if (field.PlainType is not null)
            Unname(field);
        else if (field.Type != "json" || field.Wire is not null)
        {
            (field.Type, field.Wire) = ("json", null);
            field.Doubts.Add(Doubt(field.Line, "its type was left open", diagnostic));
        }
        else
        {
            draft.Doubts.Add(Doubt(field.Line, $"'{field.WireName}' was left out", diagnostic));
            return draft.FieldLists.Any(fields => fields.Remove(field));
        }
        return true;
    }

    private static bool TryRepair(SpecDraft draft, ErrorDraft error, SpecDiagnostic diagnostic)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Code{Math.Abs(error.Code)}");
        var at = draft.Errors.IndexOf(error);
        if (error.Name != name)
            draft.Errors[at] = error with { Name = name };
        else
        {
            draft.Errors.RemoveAt(at);
            draft.Doubts.Add(Doubt(0, string.Create(CultureInfo.InvariantCulture, $"the error code {error.Code} was left out"), diagnostic));
        }
        return true;
    }

    /// <summary>
    /// The samples are given, so the types are loosened first. The example is removed only if no type is left to loosen.
    /// </summary>
    private static bool TryRepair(SpecDraft draft, ExampleDraft example, SpecDiagnostic diagnostic)
    {
        if (diagnostic.Rule == Rules.ExampleBreaksLimit && Loosen(draft.Fields, field => field.Limits.Count > 0, field => field.Limits.Clear()))
            return true;
        if (diagnostic.Rule == Rules.ExampleBreaksLimit && Loosen(draft.Fields, field => field.PlainType is not null, Unname))
            return true;
        if ((diagnostic.Rule == Rules.ExampleMissing || diagnostic.Rule == Rules.ExamplePresence) &&
            Loosen(draft.Fields, field => field.IsRequired || field.When is not null, field => (field.IsRequired, field.When) = (false, null)))
            return true;
        if ((diagnostic.Rule == Rules.ExampleUnknownValue || diagnostic.Rule == Rules.ExampleUnknownInResponse) &&
            Loosen(draft.Types.OfType<EnumDraft>(), type => !type.IsOpen && !type.IsFlags, type => type.IsOpen = true))
            return true;
        if (draft.Types.OfType<EnumDraft>().FirstOrDefault() is { } type)
            return Replace(draft, type, type.Scalar, diagnostic);
        draft.Doubts.Add(Doubt((example.Request ?? example.Response)!.Line, "the sample was left out", diagnostic));
        return draft.Examples.Remove(example);
    }

    private static void Unname(FieldDraft field) => (field.Type, field.PlainType) = (field.PlainType!, null);

    private static bool Loosen<T>(IEnumerable<T> parts, Func<T, bool> isTight, Action<T> loosen)
    {
        var tight = parts.Where(isTight).ToList();
        tight.ForEach(loosen);
        return tight.Count > 0;
    }

    private static bool Replace(SpecDraft draft, TypeDraft type, string with, SpecDiagnostic diagnostic)
    {
        draft.Types.Remove(type);
        foreach (var field in draft.Fields)
        {
            if (field.Type.Trim('[', ']') == type.Name)
            {
                field.Type = field.Type.Replace(type.Name, with, StringComparison.Ordinal);
                field.Doubts.Add(Doubt(field.Line, "its type was left open", diagnostic));
            }
        }
        return true;
    }

    private static Doubt Doubt(int line, string what, SpecDiagnostic diagnostic) => new(line, $"{what}, because {Message(diagnostic)}");

    public static string Message(SpecDiagnostic diagnostic) =>
        string.Format(CultureInfo.InvariantCulture, diagnostic.Rule.Message, [.. diagnostic.Arguments]).TrimEnd('.');
}
