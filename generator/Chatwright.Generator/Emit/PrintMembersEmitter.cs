using System;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>Records print their members; those that are sensitive print as <c>***</c>.</summary>
internal static class PrintMembersEmitter
{
    private const string Parameter = "(" + Runtime.StringBuilder + " builder)";
    private const string PrintBase = "if (base.PrintMembers(builder)) builder.Append(\", \");";

    /// <param name="signature">Modifiers, type and name of the method, in place of the one that the compiler would generate for the record.</param>
    /// <param name="isDerived"><c>true</c> if the members of the base are printed first; otherwise, <c>false</c>.</param>
    /// <param name="first">A property to print before the members: the discriminator.</param>
    public static void WritePrintMembers(
        this SourceWriter writer, EquatableArray<MemberModel> members, string signature, bool isDerived = false, string? first = null)
    {
        if (!members.Any(member => member.IsSensitive))
            return;
        if (!signature.StartsWith("private", StringComparison.Ordinal))
            writer.WriteLine("/// <inheritdoc/>");
        using (writer.Open(signature + Parameter))
        {
            if (isDerived)
                writer.WriteLine(PrintBase);
            var separator = first is null ? "" : ", ";
            if (first is not null)
                writer.WriteLine($"builder.Append({CSharp.Literal(first + " = ")}).Append({first});");
            foreach (var member in members)
            {
                writer.WriteLine(member.IsSensitive
                    ? $"builder.Append({CSharp.Literal($"{separator}{member.Name} = ***")});"
                    : $"builder.Append({CSharp.Literal($"{separator}{member.Name} = ")}).Append({member.Name});");
                separator = ", ";
            }
            writer.WriteLine("return true;");
        }
        writer.WriteLine();
    }

    /// <summary>Prints <c>***</c> in place of the one property of a case, which is a secret, or original JSON that may have some.</summary>
    public static void WritePrintNothingOf(this SourceWriter writer, string property)
    {
        writer.WriteLine("/// <inheritdoc/>");
        using var print = writer.Open("protected override bool PrintMembers" + Parameter);
        writer.WriteLine(PrintBase);
        writer.WriteLine($"builder.Append(\"{property} = ***\");");
        writer.WriteLine("return true;");
    }
}
