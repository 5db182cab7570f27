using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>The method by which a request takes the members that the caller left out and the client fills.</summary>
internal static class FillEmitter
{
    /// <summary>The contract of a request with such members.</summary>
    public static IEnumerable<string> FillContract(this ObjectModel model) =>
        model.Members.Any(member => member.From is not null) ? [$"{Runtime.Filled}<{model.Name}>"] : [];

    public static void WriteFill(this SourceWriter writer, ObjectModel model)
    {
        var filled = model.Members.Where(member => member.From is not null).ToList();
        if (filled.Count == 0)
            return;
        var contract = $"{Runtime.Filled}<{model.Name}>";
        var signed = filled.Where(member => member.From is MemberSource.SdkAppId or MemberSource.Identifier).ToList();
        if (signed.Count > 0)
        {
            writer.WriteLine($"bool {contract}.NeedsCredential => {AnyIsNull(signed)};");
            writer.WriteLine();
        }
        writer.WriteLine($"{model.Name} {contract}.Fill({Runtime.RequestValues} values) => {AnyIsNull(filled)}");
        using (writer.Indent())
        {
            var assignments = filled.Select(member => (member.Name, $"{member.Name} ?? {Value(member)}")).ToList();
            writer.WriteAssignments("? this with", assignments, "");
            writer.WriteLine(": this;");
        }
        writer.WriteLine();
    }

    /// <summary>The fact about a member for its documentation; null if the client does not fill it.</summary>
    public static string? FillFact(this MemberModel member) => member.From switch
    {
        MemberSource.SdkAppId => "If it is null, the client sends the SDKAppID of its credential.",
        MemberSource.Identifier => "If it is null, the client sends the identifier of its credential.",
        MemberSource.Random32 => "If it is null, the client sends a random number, which all attempts of a call share.",
        MemberSource.Uuid => "If it is null, the client sends a new UUID, which all attempts of a call share.",
        _ => null,
    };

    private static string AnyIsNull(List<MemberModel> members) => string.Join(" || ", members.Select(member => member.Name + " is null"));

    private static string Value(MemberModel member)
    {
        var isText = member.Shape is ScalarShape { Kind: ScalarKind.Text };
        return member.From switch
        {
            MemberSource.SdkAppId => isText ? "values.AppId" : Converted(member, "values.SdkAppId"),
            MemberSource.Identifier => "values.Identifier",
            MemberSource.Random32 => $"{Runtime.RequestValues}.{(isText ? "RandomText" : "Random32")}()",
            _ => Runtime.RequestValues + ".Uuid()",
        };
    }

    /// <summary>A number that may be missing, in the type of the member.</summary>
    private static string Converted(MemberModel member, string value) =>
        member.Shape is ScalarShape { Kind: ScalarKind.UInt32 } ? value : $"({member.Shape.Type()}?){value}";
}
