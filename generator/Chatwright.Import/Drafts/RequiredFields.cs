using System.Text.RegularExpressions;
using Chatwright.Import.Cells;
using Chatwright.Import.Texts;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>Tells which fields are required, and under which condition: by the tables, as far as every sample agrees.</summary>
internal static partial class RequiredFields
{
    /// <param name="member">The member.</param>
    /// <param name="field">Its field.</param>
    /// <param name="isAlwaysThere"><c>true</c> if every sample that could have the member has it; otherwise, <c>false</c>.</param>
    public static void Apply(Member member, FieldDraft field, bool isAlwaysThere)
    {
        var need = NeedOf(member);
        if (need == Need.Required && !isAlwaysThere)
            field.Doubts.Add(new Doubt(member.Row?.Line ?? member.Line, "the table says required, but samples leave it out"));
        field.IsRequired = need == Need.Required && isAlwaysThere;
        if (need == Need.Conditional && member.Row is { } row)
        {
            field.When = Condition(row.NeedText, member);
            if (field.When is null)
                field.Doubts.Add(new Doubt(row.Line, $"required on a condition: {row.NeedText}"));
        }
    }

    /// <summary>By the table's column, else by a remark in its description; without a row by a remark in a sample.</summary>
    private static Need? NeedOf(Member member) => member.Row is { } row
        ? row.Need ?? RequiredWord.InRemark(row.Description)
        : member.Comments.Select(RequiredWord.InRemark).FirstOrDefault(found => found is not null);

    /// <summary><c>OperateType为1、2时必填</c>: the sibling and its values, where every sample agrees.</summary>
    private static RequiredWhen? Condition(string text, Member member)
    {
        if (WhenText().Match(text) is not { Success: true } match || member.Home.Find(match.Groups["member"].Value) is not { } sibling)
            return null;
        if (sibling == member || (sibling.Value.Kinds & ~Kinds.Null) != Kinds.Integer)
            return null;
        return new(sibling.Name, [.. Digits().Matches(match.Groups["values"].Value).Select(value => value.Value).Distinct()]);
    }

    [GeneratedRegex(@"(?<member>[A-Za-z_]\w*)\s*(?:为|是|等于|=+|is|equals?)\s*(?<values>\d+(?:\s*(?:[、,/，]|或者?|和|or|and)\s*\d+)*)")]
    private static partial Regex WhenText();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
