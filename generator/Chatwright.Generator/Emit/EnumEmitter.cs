using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

internal static class EnumEmitter
{
    /// <summary>Integers: a C# enum of 64 bits, which holds unknown values as they are.</summary>
    public static void WriteNumberEnum(this SourceWriter writer, NumberEnumModel model, string visibility)
    {
        writer.WriteDocs(model.Docs, $"{model.Name}.");
        writer.WriteObsolete(model.Docs);
        if (model.IsFlags)
            writer.WriteLine($"[{Runtime.Flags}]");
        using var type = writer.Open($"{visibility} enum {model.Name} : long");
        if (model.IsFlags && model.Members.All(member => member.Value != "0"))
            WriteMember(writer, new EnumMemberModel("None", "0", [], DocModel.None with { Summary = "No flag." }));
        foreach (var member in model.Members)
            WriteMember(writer, member);
    }

    private static void WriteMember(SourceWriter writer, EnumMemberModel member)
    {
        writer.WriteDocs(member.Docs, $"{member.Value} on the wire.");
        writer.WriteObsolete(member.Docs);
        writer.WriteLine($"{member.Name} = {member.Value},");
    }
}
