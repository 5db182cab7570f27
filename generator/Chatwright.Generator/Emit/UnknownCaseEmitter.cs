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
        const string Fact = "holds the original object and is written back unchanged.";
        writer.WriteLine($"/// <summary>A case that this version does not define. <c>{model.RawName}</c> {Fact}</summary>");
        if (model.SharesRequired)
            writer.WriteWithConstructor(model);
        else
            writer.WritePositional(model);
        writer.WriteLine();
    }

    private static void WritePositional(this SourceWriter writer, UnionModel model)
    {
        var (name, raw) = (model.Discriminator.Name, model.RawName);
        writer.WriteLine($"/// <param name=\"{name}\">The value that identifies the case.</param>");
        writer.WriteLine($"/// <param name=\"{raw}\">The original object.</param>");
        writer.WriteConverterOfUnknown(model);
        var parameters = $"{model.DiscriminatorType()} {name}, {Runtime.RawJson} {raw}";
        var header = $"public sealed partial record {FixedNames.Unknown}({parameters}) : {model.Name}({name})";
        if (!model.HasSecrets)
        {
            writer.WriteLine(header + ";");
            return;
        }
        using var type = writer.Open(header);
        writer.WritePrintNothingOf(raw);
    }

    /// <summary>An unknown case may lack the members that the known ones require.</summary>
    private static void WriteWithConstructor(this SourceWriter writer, UnionModel model)
    {
        var (local, raw) = (model.Discriminator.Local, model.RawName);
        var unset = model.Members.Where(member => member.IsCheckedForNull);
        var defaults = string.Concat(unset.Select(member => $" {member.Name} = {(IsText(member) ? "\"\"" : "null!")};"));
        writer.WriteConverterOfUnknown(model);
        using var type = writer.Open($"public sealed partial record {FixedNames.Unknown} : {model.Name}");
        writer.WriteSummary("Initializes a case that this version does not define.");
        writer.WriteLine($"/// <param name=\"{local.TrimStart('@')}\">The value that identifies the case.</param>");
        writer.WriteLine("/// <param name=\"json\">The original object.</param>");
        writer.WriteLine($"[{Runtime.SetsRequiredMembers}]");
        var parameters = $"{model.DiscriminatorType()} {local}, {Runtime.RawJson} json";
        writer.WriteLine($"public {FixedNames.Unknown}({parameters}) : base({local}) {{ {raw} = json;{defaults} }}");
        writer.WriteLine();
        writer.WriteSummary("The original object.");
        writer.WriteLine($"public {Runtime.RawJson} {raw} {{ get; init; }}");
        if (!model.HasSecrets)
            return;
        writer.WriteLine();
        writer.WritePrintNothingOf(raw);
    }

    private static void WriteConverterOfUnknown(this SourceWriter writer, UnionModel model) =>
        writer.WriteConverter(model.Json, $"{Runtime.CaseConverter}<{FixedNames.Unknown}, {model.Name}>");

    private static bool IsText(MemberModel member) => member.Shape is ScalarShape { Kind: ScalarKind.Text };
}
