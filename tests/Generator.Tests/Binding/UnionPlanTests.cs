using Chatwright.Generator.Model;
using Generator.Tests.Harness;

namespace Generator.Tests.Binding;

/// <summary>The plan for the one pass that reads a union.</summary>
public class UnionPlanTests
{
    [Fact]
    public void The_discriminator_comes_first_then_members_that_all_cases_share_then_those_of_the_cases_then_aliases()
    {
        var plan = Plan("""
            union: Kind
            fields: { Size: { type: int32, aliases: [size, SIZE] } }
            cases:
              Hall: { is: 1, fields: { Door: { type: string, aliases: [door] } } }
              Yard: { is: 2, fields: { Gate: { type: string } } }
            """);
        Assert.Equal(1, plan.First);
        Assert.Equal(["Kind", "Size", "Door", "Gate", "size", "SIZE", "door"], plan.Table);
        Assert.Equal([("1", 0b1110111UL), ("2", 0b0111011UL)], Masks(plan));
        Assert.Equal(1UL, plan.UnknownMask);
    }

    [Fact]
    public void A_member_of_two_cases_is_read_once_by_the_aliases_of_both()
    {
        var plan = Plan("""
            union: Kind
            cases:
              Hall: { is: 1, fields: { Door: { type: string, aliases: [door, gate] } } }
              Yard: { is: 2, fields: { Sky: { type: string }, Door: { type: string, aliases: [gate, DOOR] } } }
            """);
        Assert.Equal(["Kind", "Door", "Sky", "door", "gate", "DOOR"], plan.Table);
        Assert.Equal([("1", 0b111011UL), ("2", 0b111111UL)], Masks(plan));
    }

    [Fact]
    public void Cases_with_the_same_members_are_one_entry()
    {
        var plan = Plan("""
            union: Kind
            fields: { Size: { type: int32 } }
            cases: { Hall: { is: 1 }, Yard: { is: [2, 3] }, Cell: { is: 4, fields: { Lock: { type: int32 } } } }
            """);
        Assert.Equal([("1 2 3", 0b011UL), ("4", 0b111UL)], Masks(plan));
    }

    [Fact]
    public void A_union_without_members_needs_no_masks()
    {
        var plan = Plan("union: Kind\ncases: { Hall: { is: 1 }, Yard: { is: 2 } }");
        Assert.Empty(plan.Masks);
        Assert.Equal(["Kind"], plan.Table);
    }

    [Fact]
    public void Content_is_the_second_entry_and_its_members_are_not_in_the_table()
    {
        var union = Union("""
            union: Kind
            content: In
            fields: { Size: { type: int32 } }
            cases: { Hall: { is: 1, fields: { Door: { type: string } } }, Yard: { is: 2 } }
            """);
        Assert.Equal(2, union.Read!.First);
        Assert.Equal(["Kind", "In", "Size"], union.Read.Table);
        Assert.Equal([("1 2", 0b111UL)], Masks(union.Read));
        Assert.Equal(0b11UL, union.Read.UnknownMask);
    }

    [Fact]
    public void Members_that_share_a_C_sharp_name_are_read_into_locals_of_their_own()
    {
        var union = Union("""
            union: Kind
            cases:
              Hall: { is: 1, fields: { door: { type: string } } }
              Yard: { is: 2, fields: { gate: { type: string, name: Door }, Sky: { type: string } } }
              Cell: { is: 3, fields: { lid: { type: int32, name: Door } } }
            """);
        Assert.Equal(["door", "door2", "sky", "door3"], union.Read!.Members.Select(member => member.Local));
        Assert.Equal(
            ["Hall Door door", "Yard Door door2", "Yard Sky sky", "Cell Door door3"],
            union.Cases.SelectMany(@case => @case.Members.Select(member => $"{@case.Name} {member.Name} {member.Local}")));
    }

    [Fact]
    public void A_member_that_two_cases_name_differently_has_one_local()
    {
        var union = Union("""
            union: Kind
            cases:
              Hall: { is: 1, fields: { door: { type: string } } }
              Yard: { is: 2, fields: { door: { type: string, name: Gate } } }
            """);
        Assert.Equal(["door"], union.Read!.Members.Select(member => member.Local));
        Assert.Equal(
            ["Door door", "Gate door"],
            union.Cases.SelectMany(@case => @case.Members.Select(member => $"{member.Name} {member.Local}")));
    }

    [Fact]
    public void Shared_members_come_first_as_long_as_each_entry_has_a_bit()
    {
        var plan = Plan(Wide(shared: 3, own: 60));
        Assert.Equal(64, plan.Table.Count);
        Assert.Equal(["Kind", "S0", "S1", "S2", "M0"], plan.Table.Take(5));
        Assert.Equal([("1", ulong.MaxValue), ("2", 0b1111UL)], Masks(plan));
    }

    [Fact]
    public void Shared_members_come_last_and_have_one_bit_where_there_are_too_few_bits()
    {
        var plan = Plan(Wide(shared: 3, own: 61));
        Assert.Equal(65, plan.Table.Count);
        Assert.Equal(["Kind", "M0"], plan.Table.Take(2));
        Assert.Equal(["M60", "S0", "S1", "S2"], plan.Table.Skip(61));
        Assert.Equal([("1", ulong.MaxValue), ("2", (0b11UL << 62) | 1)], Masks(plan));
    }

    [Fact]
    public void Aliases_count_as_entries()
    {
        var plan = Plan(Wide(shared: 1, own: 61) + "  Cell: { is: 3, fields: { Lock: { type: int32, aliases: [lock] } } }\n");
        Assert.Equal(["M60", "Lock", "S0", "lock"], plan.Table.Skip(61));
    }

    [Fact]
    public void Only_the_envelope_is_read_of_an_unknown_case_of_a_response()
    {
        var union = Bound.Endpoint("response: Room\ntypes:\n  Room:\n    union: Kind\n    fields: { Size: { type: int32 } }\n"
            + "    cases: { Hall: { is: 1, fields: { Door: { type: string } } } }\n").Type<UnionModel>("OpenRoomResponse");
        Assert.Equal(["Kind", "Size", "Status", "Code", "Info", "Door"], union.Read!.Table);
        Assert.Equal(0b011101UL, union.Read.UnknownMask);
    }

    [Fact]
    public void A_union_that_is_only_written_has_no_plan()
    {
        var project = SpecProject.Chat.Set("ChatwrightJson", "wire").With("room/open.api.yaml",
            "endpoint: v4/room/open\nrequest: { R: { type: Room } }\ntypes:\n  Room: { union: Kind, cases: { Hall: { is: 1 } } }\n");
        Assert.Null(Bound.Spec<EndpointModel>(project).Type<UnionModel>("Room").Read);
    }

    /// <summary>A union of two cases that share the members S0, S1 and so on; the first has M0, M1 and so on beside them.</summary>
    private static string Wide(int shared, int own) => $$"""
        union: Kind
        fields: {{Fields('S', shared)}}
        cases:
          Hall: { is: 1, fields: {{Fields('M', own)}} }
          Yard: { is: 2 }

        """;

    private static string Fields(char letter, int count) =>
        "{ " + string.Join(", ", Enumerable.Range(0, count).Select(number => $"{letter}{number}: {{ type: int32 }}")) + " }";

    private static UnionReadPlan Plan(string union) => Union(union).Read!;

    private static UnionModel Union(string union)
    {
        var lines = union.Split('\n').Select(line => "    " + line);
        return Bound.Endpoint("response: { R: { type: Room } }\ntypes:\n  Room:\n" + string.Join("\n", lines) + "\n").Type<UnionModel>("Room");
    }

    private static IEnumerable<(string Values, ulong Mask)> Masks(UnionReadPlan plan) =>
        plan.Masks.Select(mask => (string.Join(" ", mask.Values), mask.Mask));
}
