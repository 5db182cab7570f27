using Chatwright.Generator.Names;
using Chatwright.Import.Cells;
using Chatwright.Import.Samples;
using Chatwright.Import.Sentences;
using Chatwright.Import.Texts;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>Makes unions of objects whose kind one of their members tells, or finds the shared union that describes them already.</summary>
internal sealed class UnionDrafter(ShapeDrafter shapes, TypeNames names, KnownUnions known, List<TypeDraft> types, IReadOnlySet<string> members)
{
    /// <returns>The name of the type; null if the objects are of one kind.</returns>
    public string? Draft(Slot slot, string stem, string holder, List<Doubt> doubts)
    {
        if (known.Find(slot) is { } shared)
            return shared;
        if (UnionShape.Of(slot) is not { } shape)
            return null;
        var at = types.Count;
        var isNumber = shape.Discriminator.Value.Kinds == Kinds.Integer;
        var common = shapes.Fields(slot, stem, member => IsCommon(member, slot, shape), slot.Samples);
        var taken = common.Select(field => field.WireName).Append(shape.Discriminator.Name).Select(Identifiers.Pascal).ToHashSet();
        var cases = new List<CaseDraft>();
        foreach (var it in shape.Cases)
        {
            var (fields, type) = Own(slot, shape, it, stem);
            cases.Add(new CaseDraft(CaseName(shape, it.Value, fields, taken), it.Value, isNumber, type) { Fields = fields });
        }
        DoubtKinds(shape, isNumber, doubts);
        return names.Name(stem, holder, Make, types, at).Name;

        UnionDraft Make(string name) => new(name, shape.Discriminator.Name, shape.Content?.Name) { Fields = common, Cases = cases };
    }

    /// <summary>Determines whether a member is one of every kind, or no sample shows it.</summary>
    private static bool IsCommon(Member member, Slot slot, UnionShape shape) =>
        member != shape.Discriminator && member != shape.Content && (shape.Content is not null || member.Seen == 0 || member.Seen == slot.Objects);

    private (List<FieldDraft> Fields, string? Type) Own(Slot slot, UnionShape shape, CaseShape it, string stem)
    {
        if (shape.Content is not { } content)
            return (shapes.Fields(slot, stem, member => !IsCommon(member, slot, shape) && it.Names.Contains(member.Name)
                && member != shape.Discriminator, it.Objects), null);
        if (content.Value.Kinds == Kinds.Object)
        {
            var inside = new CaseShape(it.Value, [.. it.Objects.Select(sample => sample[content.Name]).OfType<SampleObject>()]);
            return (shapes.Fields(content.Value, stem, member => member.Seen == 0 || inside.Names.Contains(member.Name), inside.Objects), null);
        }
        var value = new Slot { Owner = content };
        foreach (var sample in it.Objects)
            value.Add(sample[content.Name]!);
        return ([], shapes.TypeOfContent(value, stem));
    }

    /// <summary>Notes the kinds that the page names and no sample shows.</summary>
    private void DoubtKinds(UnionShape shape, bool isNumber, List<Doubt> doubts)
    {
        var discriminator = shape.Discriminator;
        var seen = shape.Cases.Select(it => it.Value).ToList();
        var text = discriminator.Row?.Description ?? "";
        var named = (isNumber ? EnumText.Integers(text, seen) : EnumText.Texts(text, seen, members))?.Entries.Select(entry => entry.Value) ?? [];
        var missing = named.Except(seen).ToList();
        var line = discriminator.Row?.Line ?? discriminator.Line;
        if (missing.Count > 0)
            doubts.Add(new Doubt(line, $"no sample shows {discriminator.Name} {string.Join(", ", missing)}, so the union lacks them"));
        else if (seen.Count == 1)
            doubts.Add(new Doubt(line, $"the samples show {discriminator.Name} {seen[0]} only, so the union lacks all others"));
    }

    /// <summary>A short name of the value, which no member has that it would stand beside.</summary>
    private static string CaseName(UnionShape shape, string value, List<FieldDraft> fields, HashSet<string> taken)
    {
        var name = Identifiers.Pascal(CaseNames.Short(value, [.. shape.Cases.Select(it => it.Value)]));
        if (!Identifiers.IsName(name))
        {
            var labels = EnumText.Integers(shape.Discriminator.Row?.Description ?? "", [])?.Entries ?? [];
            var label = labels.FirstOrDefault(entry => entry.Value == value)?.Label;
            name = Words.Name(label ?? "") ?? Identifiers.Pascal(shape.Discriminator.Name) + value.Replace("-", "Minus", StringComparison.Ordinal);
        }
        if (name == "Unknown" || Identifiers.IsInherited(name) || fields.Exists(field => Identifiers.Pascal(field.WireName) == name))
            name += "Case";
        while (!taken.Add(name))
            name += "2";
        return name;
    }
}
