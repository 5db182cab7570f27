using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>The methods for members of an enum that stand for a range: one that makes a value of it, and one that recognizes it.</summary>
internal static class EnumRangeEmitter
{
    public static void WriteRanges(this SourceWriter writer, string type, EnumRangesModel model, string visibility)
    {
        writer.WriteLine();
        writer.WriteLine($"/// <summary>The ranges of values of <see cref=\"{type}\"/>.</summary>");
        writer.WriteLine(GeneratedCode.OfType);
        using var methods = writer.Open($"{visibility} static class {model.Name}");
        for (var i = 0; i < model.Members.Count; i++)
        {
            if (i > 0)
                writer.WriteLine();
            writer.WriteFactory(type, model.Members[i]);
            writer.WriteLine();
            writer.WriteTest(type, model.Members[i]);
        }
    }

    private static void WriteFactory(this SourceWriter writer, string type, EnumRangeModel member)
    {
        var values = RangeEmitter.Words(member.Value, member.Range);
        writer.WriteDocs(member.Docs, "Sent and received as", values);
        writer.WriteLine($"/// <param name=\"value\">The value: {values}.</param>");
        writer.WriteLine($"/// <returns>The value as <see cref=\"{type}\"/>.</returns>");
        writer.WriteRangeException("value", values);
        writer.WriteObsolete(member.Docs);
        writer.WriteRangeMethod($"public static {type} {member.Name}(long value)", "value", member.Value, member.Range, $"({type})value");
    }

    private static void WriteTest(this SourceWriter writer, string type, EnumRangeModel member)
    {
        var values = RangeEmitter.Words(member.Value, member.Range);
        writer.WriteSummary($"Determines whether a value is {values}.");
        writer.WriteLine("/// <param name=\"value\">The value.</param>");
        writer.WriteLine($"/// <returns><c>true</c> if <paramref name=\"value\"/> is {values}; otherwise, <c>false</c>.</returns>");
        writer.WriteObsolete(member.Docs);
        var test = RangeEmitter.Test("(long)value", member.Value, member.Range);
        writer.WriteLine($"public static bool Is{member.Name}(this {type} value) => {test};");
    }
}
