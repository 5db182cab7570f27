using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>The case of a union that stands for those that the spec does not have.</summary>
internal static class UnknownCaseEmitter
{
    public static void WriteUnknown(this SourceWriter writer, UnionModel model)
    {
        var raw = model.RawName;
        const string Fact = "holds the original object and is written back unchanged.";
        const string Cases = "A case that this version does not define, or one that lacks a required member.";
        writer.WriteLine($"/// <summary>{Cases} <c>{raw}</c> {Fact}</summary>");
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<{FixedNames.Unknown}, {model.Name}>");
        using (writer.Open($"public sealed partial record {FixedNames.Unknown} : {model.Name}"))
        {
            writer.WriteConstructor(model);
            writer.WriteSummary("The original object.");
            writer.WriteLine($"public {Runtime.RawJson} {raw} {{ get; init; }}");
            if (model.HasSecrets)
            {
                writer.WriteLine();
                writer.WritePrintNothingOf(raw);
            }
        }
        writer.WriteLine();
    }

    /// <summary>An unknown case may lack the members that the known ones require.</summary>
    private static void WriteConstructor(this SourceWriter writer, UnionModel model)
    {
        var local = model.Discriminator.Local;
        var unset = model.Members.Where(member => member.IsCheckedForNull);
        var defaults = string.Concat(unset.Select(member => $" {member.Name} = {(IsText(member) ? "\"\"" : "null!")};"));
        writer.WriteSummary("Initializes a case that this version does not define.");
        writer.WriteLine($"/// <param name=\"{local.TrimStart('@')}\">The value that identifies the case.</param>");
        writer.WriteLine("/// <param name=\"json\">The original object.</param>");
        if (model.SharesRequired)
            writer.WriteLine($"[{Runtime.SetsRequiredMembers}]");
        var parameters = $"{model.DiscriminatorType()} {local}, {Runtime.RawJson} json";
        writer.WriteLine($"public {FixedNames.Unknown}({parameters}) : base({local}) {{ {model.RawName} = json;{defaults} }}");
        writer.WriteLine();
    }

    private static bool IsText(MemberModel member) => member.Shape is ScalarShape { Kind: ScalarKind.Text };
}
