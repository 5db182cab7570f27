using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

internal static class NumberEnumEmitter
{
    /// <summary>Integers: a C# enum of 64 bits, which holds unknown values as they are.</summary>
    public static void WriteNumberEnum(this SourceWriter writer, NumberEnumModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, "The type", model.Name);
        writer.WriteObsolete(model.Docs);
        if (model.IsFlags)
            writer.WriteLine($"[{Runtime.Flags}]");
        if (model.Codec is { } codec)
            writer.WriteLine($"[{Runtime.JsonConverter}(typeof({Runtime.CodecConverter}<{model.Name}, {codec}>))]");
        writer.WriteLine(GeneratedCode.OfEnum);
        using (writer.Open($"{visibility} enum {model.Name} : long"))
        {
            foreach (var member in model.Members)
                writer.WriteMember(member);
        }
        if (model.Codec is not null)
            writer.WriteCodec(model, model.Codec, visibility);
        if (model.Ranges is { } ranges)
            writer.WriteRanges(model.Name, ranges, visibility);
    }

    private static void WriteMember(this SourceWriter writer, EnumMemberModel member)
    {
        writer.WriteDocs(member.Docs, "Sent and received as", member.Value);
        writer.WriteObsolete(member.Docs);
        writer.WriteLine($"{member.Name} = {member.Value},");
    }

    /// <summary>
    /// A C# enum cannot have methods, so a codec beside it maps its other numbers. It is as visible as the enum: endpoints that another project adds
    /// to the client read with it too.
    /// </summary>
    private static void WriteCodec(this SourceWriter writer, NumberEnumModel model, string codec, string visibility)
    {
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Reads and writes <see cref=\"{model.Name}\"/>.</summary>");
        writer.WriteLine($"[{Runtime.HiddenFromEditors}]");
        writer.WriteLine(GeneratedCode.OfType);
        using var type = writer.Open($"{visibility} readonly struct {codec} : {Runtime.Codec}<{model.Name}>");
        if (model.IsFlags)
            writer.WriteBits(model);
        else
            writer.WriteNumbers(model);
        writer.WriteLine();
        writer.WriteLine($"{ContractText.ReadMethod(model.Name)} => {FixedNames.FromNumber}(json.ReadInt64().GetValueOrDefault());");
        writer.WriteLine();
        writer.WriteLine($"{ContractText.WriteMethod(model.Name)} => json.WriteInt64Value((long)value);");
    }

    private static void WriteNumbers(this SourceWriter writer, NumberEnumModel model)
    {
        writer.WriteMapDocs();
        writer.WriteLine(MapMethod(model) + " =>");
        using var indent = writer.Indent();
        using var number = writer.Open($"({model.Name})(number switch", ");");
        foreach (var member in model.Members.Where(member => member.Aliases.Count > 0))
            writer.WriteLine($"{string.Join(" or ", member.Aliases)} => {member.Value},");
        writer.WriteLine("_ => number,");
    }

    private static void WriteBits(this SourceWriter writer, NumberEnumModel model)
    {
        writer.WriteMapDocs();
        using var map = writer.Open(MapMethod(model));
        foreach (var (member, alias) in model.Members.SelectMany(member => member.Aliases.Select(alias => (member, alias))))
        {
            writer.WriteLine($"if ((number & {alias}) == {alias})");
            using var indent = writer.Indent();
            writer.WriteLine($"number = number & ~{alias}L | {member.Value};");
        }
        writer.WriteLine($"return ({model.Name})number;");
    }

    private static void WriteMapDocs(this SourceWriter writer)
    {
        writer.WriteSummary("Gets the value that a number stands for.");
        writer.WriteLine("/// <param name=\"number\">The number.</param>");
        writer.WriteLine("/// <returns>The value.</returns>");
    }

    /// <summary>The head of the method that maps a number, wherever it came from.</summary>
    private static string MapMethod(NumberEnumModel model) => $"public static {model.Name} {FixedNames.FromNumber}(long number)";
}
