using System.Linq;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

internal sealed record ChoiceModel(string Name, DocModel Docs, EquatableArray<BranchModel> Branches, JsonDirections Json) : TypeModel(Name, Docs)
{
    public bool IsValidated { get; init; }

    /// <summary>True if there are secrets in some branches. The whole of a value of another kind is then taken for one.</summary>
    public bool HasSecrets => Branches.Any(branch => branch.Value.HoldsSecrets);

    public override EquatableArray<string> NestedTypes => Branches.Select(branch => branch.Name).Append(FixedNames.Unknown).ToEquatableArray();
}

/// <param name="Value">The one member that the branch's record has.</param>
internal sealed record BranchModel(string Name, MemberModel Value, JsonKind Kind);

internal enum JsonKind { Text, Number, Bool, Array, Object }
