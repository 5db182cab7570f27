using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Tool.Site.Code;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>The facts about a member beside its type and summary.</summary>
internal static class MemberFacts
{
    /// <summary>The mark behind the name: whether the member must be there.</summary>
    /// <param name="isSent"><c>true</c> for what a caller sends; <c>false</c> for what the service sends.</param>
    public static Html Presence(MemberModel member, bool isSent) => member.Presence switch
    {
        Generator.Model.Presence.Required when isSent => Tag.Required("required"),
        Generator.Model.Presence.Required => Tag.Of("always there"),
        Generator.Model.Presence.RequiredUnlessFailed => Tag.Of("there on success"),
        _ when isSent && member.When.Count > 0 => Tag.Required("required on a condition"),
        _ when isSent => Tag.Of("optional"),
        _ => Html.Empty,
    };

    /// <param name="siblings">The members of the same object, by which others are named as in JSON.</param>
    public static IEnumerable<Html> Of(MemberModel member, IReadOnlyList<MemberModel> siblings)
    {
        if (member.Name != member.WireName)
            yield return Html.Of($"<code>{member.Name}</code> in C#");
        if (TypeText.WireForm(member.Shape) is { } form)
            yield return Html.Of($"{form}");
        foreach (var limit in Limits.Of(member.Checks))
            yield return Html.Of($"{limit}");
        if (member.Default is { } value)
            yield return Html.Of($"default <code>{Default(value)}</code>");
        if (member.From is { } source)
            yield return Html.Of($"set by the client if left out: {Source(source)}");
        if (member.When.Count > 0)
            yield return Html.Of($"required when {Conditions(member.When)}");
        if (member.Excludes.Count > 0)
            yield return Html.Of($"not together with {Names(member.Excludes, siblings)}");
        if (member.IsQuery)
            yield return Html.Of($"in the query of the URL");
        if (member.Aliases.Count > 0)
            yield return Html.Of($"also read as {Html.Join(member.Aliases.Select(Code), ", ")}");
        if (member.IsSensitive)
            yield return Html.Of($"a secret, left out of logs and texts");
    }

    /// <summary>A rule over several members.</summary>
    public static Html Of(PresenceRule rule, IReadOnlyList<MemberModel> siblings) =>
        Html.Of($"{(rule.ExactlyOne ? "Exactly one" : "At least one")} of {Names(rule.Names, siblings)} is sent.");

    /// <summary>A condition by wire values: <c>Type is 1 or 2</c>.</summary>
    public static Html Condition(ConditionModel condition) =>
        Html.Of($"<code>{condition.WireName}</code> is {Html.Join(condition.Values.Select(Code), " or ")}");

    private static Html Conditions(IEnumerable<ConditionModel> conditions) => Html.Join(conditions.Select(Condition), " and ");

    private static Html Names(IEnumerable<string> properties, IReadOnlyList<MemberModel> siblings) => Html.Join(
        properties.Select(property => Code(siblings.FirstOrDefault(member => member.Name == property)?.WireName ?? property)), ", ");

    private static Html Code(string text) => Html.Of($"<code>{text}</code>");

    private static string Default(DefaultModel value) => value switch
    {
        LiteralDefault { Text: "" } => "\"\"",
        LiteralDefault literal => literal.Text,
        MembersDefault { Members.Count: 0 } => "0",
        MembersDefault many => string.Join(" | ", many.Members.Select(name => $"{CSharpType.Simple(many.EnumFullName)}.{name}")),
        _ => "",
    };

    private static string Source(MemberSource source) => source switch
    {
        MemberSource.SdkAppId => "the application",
        MemberSource.Identifier => "the calling account",
        MemberSource.Random32 => "a random number, the same for all attempts of a call",
        _ => "a UUID, the same for all attempts of a call",
    };
}
