namespace Chatwright.Generator.Model;

/// <summary>How a union is read in one pass over the members of its JSON object, in whatever order they come.</summary>
/// <param name="Table">The wire names that are looked for: the discriminator, the content if it stands apart, the members, their aliases.</param>
/// <param name="First">The place of the first member in the table.</param>
/// <param name="Members">The members of all cases together, each wire name once.</param>
/// <param name="Masks">Which entries of the table belong to which cases.</param>
/// <param name="UnknownMask">The entries that an unknown case is read for.</param>
internal sealed record UnionReadPlan(
    EquatableArray<string> Table, int First, EquatableArray<MemberModel> Members, EquatableArray<UnionMask> Masks, ulong UnknownMask);

/// <param name="Values">The values of the discriminator.</param>
/// <param name="Mask">One bit for each entry of the table; the last one stands for all entries from the 64th on.</param>
internal sealed record UnionMask(EquatableArray<string> Values, ulong Mask);
