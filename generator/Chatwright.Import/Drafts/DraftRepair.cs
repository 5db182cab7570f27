using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Takes back what the compiler refuses, the least first: limits, conditions, enums, types, and at last the part itself. What a page says wrong, or was misread, must
/// not keep the rest of it from being a spec.
/// </summary>
internal static class DraftRepair
{
    /// <returns>False when nothing is left to take back.</returns>
    public static bool TryMend(SpecDraft draft, object? part, SpecDiagnostic finding) => part switch
    {
        FieldDraft field => TryMend(draft, field, finding),
        EnumDraft type => Replace(draft, type, type.Scalar, finding),
        TypeDraft type => Replace(draft, type, "json", finding),
        ErrorDraft error => TryMend(draft, error, finding),
        ExampleDraft example => TryMend(draft, example, finding),
        _ => false,
    };

    private static bool TryMend(SpecDraft draft, FieldDraft field, SpecDiagnostic finding)
    {
        if (field.Limits.Count > 0 || field.When is not null)
        {
            field.Limits.Clear();
            field.When = null;
        }
        else if (field.Type != "json" || field.Wire is not null)
        {
            (field.Type, field.Wire) = ("json", null);
            field.Doubts.Add(Doubt(field.Line, "its type was left open", finding));
        }
        else
        {
            draft.Doubts.Add(Doubt(field.Line, $"'{field.WireName}' was left out", finding));
            return draft.Request.Remove(field) || draft.Response.Remove(field) || draft.Types.OfType<ObjectDraft>().Any(type => type.Fields.Remove(field));
        }
        return true;
    }

    private static bool TryMend(SpecDraft draft, ErrorDraft error, SpecDiagnostic finding)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Error{Math.Abs(error.Code)}");
        var at = draft.Errors.IndexOf(error);
        if (error.Name != name)
            draft.Errors[at] = error with { Name = name };
        else
        {
            draft.Errors.RemoveAt(at);
            draft.Doubts.Add(Doubt(0, string.Create(CultureInfo.InvariantCulture, $"the error code {error.Code} was left out"), finding));
        }
        return true;
    }

    /// <summary>The samples are as they are, so it is the types that give way; only when nothing of them is left to loosen does the example go.</summary>
    private static bool TryMend(SpecDraft draft, ExampleDraft example, SpecDiagnostic finding)
    {
        if (finding.Rule == Rules.ExampleBreaksLimit && Loosen(draft.Fields, field => field.Limits.Count > 0, field => field.Limits.Clear()))
            return true;
        if ((finding.Rule == Rules.ExampleMissing || finding.Rule == Rules.ExamplePresence) &&
            Loosen(draft.Fields, field => field.IsRequired || field.When is not null, field => (field.IsRequired, field.When) = (false, null)))
            return true;
        if ((finding.Rule == Rules.ExampleUnknownValue || finding.Rule == Rules.ExampleAnswersUnknownValue) &&
            Loosen(draft.Types.OfType<EnumDraft>(), type => !type.IsOpen && !type.IsFlags, type => type.IsOpen = true))
            return true;
        if (draft.Types.OfType<EnumDraft>().FirstOrDefault() is { } type)
            return Replace(draft, type, type.Scalar, finding);
        draft.Doubts.Add(Doubt((example.Request ?? example.Response)!.Line, "the sample was left out", finding));
        return draft.Examples.Remove(example);
    }

    private static bool Loosen<T>(IEnumerable<T> parts, Func<T, bool> isTight, Action<T> loosen)
    {
        var tight = parts.Where(isTight).ToList();
        tight.ForEach(loosen);
        return tight.Count > 0;
    }

    private static bool Replace(SpecDraft draft, TypeDraft type, string with, SpecDiagnostic finding)
    {
        draft.Types.Remove(type);
        foreach (var field in draft.Fields)
        {
            if (field.Type.Trim('[', ']') == type.Name)
            {
                field.Type = field.Type.Replace(type.Name, with, StringComparison.Ordinal);
                field.Doubts.Add(Doubt(field.Line, "its type was left open", finding));
            }
        }
        return true;
    }

    private static Doubt Doubt(int line, string what, SpecDiagnostic finding) => new(line, $"{what}, because {Message(finding)}");

    public static string Message(SpecDiagnostic finding) =>
        string.Format(CultureInfo.InvariantCulture, finding.Rule.Message, [.. finding.Arguments]).TrimEnd('.');
}
