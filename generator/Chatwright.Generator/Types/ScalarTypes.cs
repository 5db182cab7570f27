using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>The scalars of the language as types.</summary>
internal static class ScalarTypes
{
    public static readonly ResolvedType Text = new(new ScalarShape(ScalarKind.Text), null, [], IsSensitive: false);
    public static readonly ResolvedType Int64 = new(new ScalarShape(ScalarKind.Int64), null, [], IsSensitive: false);

    private static readonly Dictionary<string, ResolvedType> s_types = Vocabulary.Scalars.All.ToDictionary(
        word => word, word => new ResolvedType(new ScalarShape(Vocabulary.Scalars.Find(word)!.Value), null, [], IsSensitive: false));

    public static ResolvedType? Find(string name) => s_types.TryGetValue(name, out var type) ? type : null;
}
