using System.Text.RegularExpressions;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>Finds the list of a response that says for each item what became of it.</summary>
internal static partial class ResultsDrafter
{
    private const int MaxDepth = 4;

    /// <returns>Null if there is no such list, or the page does not say which codes mean success.</returns>
    public static ResultsDraft? Draft(SpecDraft draft)
    {
        var types = draft.Types.OfType<ObjectDraft>().ToDictionary(type => type.Name);
        var level = draft.Response.ConvertAll(field => (Path: field.WireName, Field: field));
        for (var depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            foreach (var (path, field) in level)
            {
                if (IsList(field) && types.TryGetValue(field.Type[1..^1], out var item) && Code(item, draft) is { } code)
                    return Results(draft, path, field, item, code);
            }
            level = [.. level.SelectMany(found => Below(found.Path, found.Field, types))];
        }
        return draft.Response.Find(field => field.Type == "[string]" && FailureList().IsMatch(field.WireName)) is { } failures
            ? new ResultsDraft(failures.Line, "failures", failures.WireName, null, [], null, null)
            : null;
    }

    private static IEnumerable<(string Path, FieldDraft Field)> Below(string path, FieldDraft field, Dictionary<string, ObjectDraft> types) =>
        types.TryGetValue(field.Type.Trim('[', ']'), out var type) && !field.Type.StartsWith("[[", StringComparison.Ordinal)
            ? type.Fields.Select(member => ($"{path}.{member.WireName}", member))
            : [];

    private static bool IsList(FieldDraft field) => field.Type is ['[', not '[', .., ']'];

    /// <summary>The member that holds the code of an outcome. One that may mean anything needs a text beside it, or words about success.</summary>
    private static FieldDraft? Code(ObjectDraft item, SpecDraft draft)
    {
        var code = item.Fields.Find(field => CodeName().IsMatch(field.WireName)) ?? item.Fields.Find(field => ResultName().IsMatch(field.WireName));
        if (code is null || !IsInteger(code, draft))
            return null;
        var tellsOutcome = CodeName().IsMatch(code.WireName) || Success().IsMatch(code.Text) || Failure().IsMatch(code.Text);
        return tellsOutcome || Info(item) is not null ? code : null;
    }

    private static bool IsInteger(FieldDraft field, SpecDraft draft) =>
        field.Type is "int64" or "int32" or "uint32"
        || draft.Types.OfType<EnumDraft>().Any(type => type.Name == field.Type && type is { Scalar: "int64", IsFlags: false });

    private static ResultsDraft? Results(SpecDraft draft, string path, FieldDraft list, ObjectDraft item, FieldDraft code)
    {
        var place = FailureList().IsMatch(list.WireName) ? "failures" : "items";
        var ok = place == "items" ? SuccessCodes(code.Text) : [];
        if (ok is null)
        {
            draft.Doubts.Add(new Doubt(code.Line, $"'{path}' holds an outcome for each item, but the page does not say which values of "
                + $"'{code.WireName}' mean success; 'results' is missing"));
            return null;
        }
        return new ResultsDraft(list.Line, place, path, code.WireName, ok, Info(item)?.WireName, Key(item, code)?.WireName);
    }

    /// <returns>Empty for 0 alone; null if 0 means a failure and no value means success.</returns>
    private static List<string>? SuccessCodes(string text)
    {
        var entries = EnumText.Integers(text, [])?.Entries ?? [];
        if (entries.FirstOrDefault(entry => entry.Value == "0") is not { } zero || !Failure().IsMatch(zero.Label))
            return [];
        var ok = entries.Where(entry => entry.Label.Length > 0 && !Failure().IsMatch(entry.Label)).Select(entry => entry.Value).ToList();
        return ok.Count > 0 ? ok : null;
    }

    private static FieldDraft? Info(ObjectDraft item) => item.Fields.Find(field => field.Type == "string" && InfoName().IsMatch(field.WireName));

    private static FieldDraft? Key(ObjectDraft item, FieldDraft code) =>
        item.Fields.Find(field => field != code && field.Type is "string" or "int64" or "uint32" or "uint64" && KeyName().IsMatch(field.WireName));

    [GeneratedRegex(@"^(?:\w*(?:Result|Ret|Err|Error))?_?Code$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeName();

    [GeneratedRegex(@"^(?:Result|Ret|Outcome)$", RegexOptions.IgnoreCase)]
    private static partial Regex ResultName();

    [GeneratedRegex(@"^(?:Result|Ret|Err|Error|Fail)?_?(?:Info|Msg|Message|Desc|Description|Reason)$", RegexOptions.IgnoreCase)]
    private static partial Regex InfoName();

    [GeneratedRegex(@"(?:_Account|Id|ID|_id|MsgSeq|MsgKey|^Name|^Key)$")]
    private static partial Regex KeyName();

    [GeneratedRegex(@"^(?:Err(?:or)?|Fail(?:ed|ures?)?)_?(?:\w*(?:List|Items?|s)|Accounts?|)$", RegexOptions.IgnoreCase)]
    private static partial Regex FailureList();

    [GeneratedRegex(@"success|succe(?:ed|ss)|成功", RegexOptions.IgnoreCase)]
    private static partial Regex Success();

    [GeneratedRegex(@"fail|error|not |失败|错误|未|无效", RegexOptions.IgnoreCase)]
    private static partial Regex Failure();
}
