using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>Records print their members; those that are sensitive print as <c>***</c>.</summary>
internal static class SecretEmitter
{
    /// <param name="signature">Modifiers, type and name of the method that the record would otherwise have made itself.</param>
    /// <param name="isDerived">Whether what the base prints comes first.</param>
    /// <param name="first">A property to print before the members: the discriminator.</param>
    public static void WritePrintMembers(this SourceWriter writer, IReadOnlyCollection<MemberModel> members, string signature, bool isDerived = false, string? first = null)
    {
        if (!members.Any(member => member.IsSensitive))
            return;
        if (!signature.StartsWith("private", System.StringComparison.Ordinal))
            writer.WriteLine("/// <inheritdoc/>");
        using (writer.Open($"{signature}(global::System.Text.StringBuilder builder)"))
        {
            if (isDerived)
                writer.WriteLine("if (base.PrintMembers(builder)) builder.Append(\", \");");
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
}
