using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>The method that writes the members of a request that travel in the query of the URL.</summary>
internal static class QueryEmitter
{
    /// <summary>The contract of a request with members in the query.</summary>
    public static IEnumerable<string> QueryContract(this EquatableArray<MemberModel> members) =>
        members.Any(member => member.IsQuery) ? [Runtime.QueryRequest] : [];

    public static void WriteQuery(this SourceWriter writer, EquatableArray<MemberModel> members)
    {
        var inQuery = members.Where(member => member.IsQuery).ToList();
        if (inQuery.Count == 0)
            return;
        using (writer.Open($"void {Runtime.QueryRequest}.WriteQuery({Runtime.QueryWriter} query)"))
        {
            foreach (var member in inQuery)
                writer.WriteLine($"query.Add({CSharp.Literal(member.WireName)}, {Value(member)});");
        }
        writer.WriteLine();
    }

    private static string Value(MemberModel member)
    {
        var dot = member.IsNullable ? "?." : ".";
        return member.Shape switch
        {
            ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } =>
                member.IsNullable ? $"{member.Name} switch {{ true => 1L, false => 0L, null => (long?)null }}" : $"{member.Name} ? 1L : 0L",
            ScalarShape { Kind: ScalarKind.Timestamp, Wire: WireForm.Millis } => $"{member.Name}{dot}ToUnixTimeMilliseconds()",
            ScalarShape { Kind: ScalarKind.Timestamp } => $"{member.Name}{dot}ToUnixTimeSeconds()",
            NamedShape { Kind: NamedKind.TextEnum } => $"{member.Name}{dot}Value",
            NamedShape => $"(long{(member.IsNullable ? "?" : "")}){member.Name}",
            _ => member.Name,
        };
    }
}
