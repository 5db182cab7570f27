using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;
using Chatwright.Import.Samples;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>The unions of shared files that the endpoint may use.</summary>
internal sealed class KnownUnions(IReadOnlyList<(string Name, UnionBody Body)> unions)
{
    /// <summary>Finds the union that has a case for every sample in a place, and a declaration for every member.</summary>
    public string? Find(Slot slot)
    {
        if (slot.Owner is null || slot.Samples.Count == 0)
            return null;
        return unions.Where(union => slot.Samples.TrueForAll(sample => Fits(union.Body, sample)) && DeclaresRest(union.Body, slot))
            .Select(union => union.Name)
            .FirstOrDefault();
    }

    private static bool Fits(UnionBody union, SampleObject sample)
    {
        var value = sample[union.Discriminator.Value]?.Scalar;
        if (union.Cases.FirstOrDefault(known => known.Is.Any(literal => literal.Value.Text == value)) is not { } found)
            return false;
        var own = Names(found.Fields);
        var common = Names(union.Fields);
        if (union.Content is not { } content)
            return sample.Members.All(member => IsDiscriminator(union, member.Name) || own.Contains(member.Name) || common.Contains(member.Name));
        var inside = sample[content.Value];
        return sample.Members.All(member => IsDiscriminator(union, member.Name) || member.Name == content.Value || common.Contains(member.Name))
            && (found.ContentType is not null || (inside is SampleObject body && body.Members.All(member => own.Contains(member.Name))));
    }

    /// <summary>Determines whether no member that only tables know would be lost.</summary>
    private static bool DeclaresRest(UnionBody union, Slot slot)
    {
        var declared = union.Cases.SelectMany(it => Names(it.Fields)).Concat(Names(union.Fields)).ToHashSet();
        var rest = slot.Members.Where(member => member.Name != union.Content?.Value && !IsDiscriminator(union, member.Name));
        var inside = slot.Members.FirstOrDefault(member => member.Name == union.Content?.Value)?.Value.Members ?? [];
        return rest.Concat(inside).Where(member => member.Seen == 0).All(member => declared.Contains(member.Name));
    }

    private static bool IsDiscriminator(UnionBody union, string name) => name == union.Discriminator.Value;

    private static HashSet<string> Names(EquatableArray<FieldDecl> fields) => [.. fields.Select(field => field.WireName.Value)];
}
