using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>The plan for reading a union in one pass over the members of its JSON object, in any order.</summary>
/// <param name="Table">The wire names to look for: the discriminator, the content if it stands apart, the members, their aliases.</param>
/// <param name="First">The place of the first member in the table.</param>
/// <param name="Members">The members of all cases together, each wire name once.</param>
/// <param name="Masks">The entries of the table that belong to each case.</param>
/// <param name="UnknownMask">The entries that are read for an unknown case.</param>
internal sealed record UnionReadPlan(
    EquatableArray<string> Table, int First, EquatableArray<MemberModel> Members, EquatableArray<UnionMask> Masks, ulong UnknownMask);

/// <param name="Values">The values of the discriminator.</param>
/// <param name="Mask">One bit for each entry of the table; the last one stands for all entries from the 64th on.</param>
internal sealed record UnionMask(EquatableArray<string> Values, ulong Mask);
