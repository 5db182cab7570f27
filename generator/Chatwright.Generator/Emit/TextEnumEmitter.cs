using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Texts: a value that holds any text and knows the documented ones by name.</summary>
internal static class TextEnumEmitter
{
    public static void WriteTextEnum(this SourceWriter writer, TextEnumModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, "The type", model.Name);
        writer.WriteLine("/// <param name=\"Value\">The text as it is sent and received. Texts that this version does not define are kept.</param>");
        writer.WriteObsolete(model.Docs);
        writer.WriteLine($"[{Runtime.JsonConverter}(typeof({Runtime.ModelConverter}<{model.Name}>))]");
        using var type = writer.Open($"{visibility} readonly partial record struct {model.Name}(string Value) : {Runtime.Model}<{model.Name}>");
        foreach (var member in model.Members)
        {
            writer.WriteDocs(member.Docs, "Sent and received as", member.Value);
            writer.WriteObsolete(member.Docs);
            writer.WriteLine($"public static {model.Name} {member.Name} {{ get; }} = new({CSharp.Literal(member.Value)});");
            writer.WriteLine();
        }
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine("public override string ToString() => Value ?? \"\";");
        writer.WriteLine();
        writer.WriteLine($"{ContractText.WriteMethod(model.Name)} => json.WriteStringValue(value.Value ?? \"\");");
        writer.WriteLine();
        writer.WriteTable(model.Members.SelectMany(member => member.Aliases.Prepend(member.Value)), ReaderEmitter.TextTable);
        writer.WriteLine();
        writer.WriteReader(model);
    }

    private static void WriteReader(this SourceWriter writer, TextEnumModel model)
    {
        var header = ContractText.ReadMethod(model.Name) + " =>";
        var aliased = model.Members.Where(member => member.Aliases.Count > 0).ToList();
        if (aliased.Count == 0)
        {
            writer.WriteLine($"{header} new(json.ReadString({ReaderEmitter.TextTable})!);");
            return;
        }
        using var read = writer.Open($"{header} json.ReadString({ReaderEmitter.TextTable})! switch", ";");
        foreach (var member in aliased)
            writer.WriteLine($"{string.Join(" or ", member.Aliases.Select(CSharp.Literal))} => {member.Name},");
        writer.WriteLine("var text => new(text),");
    }
}
