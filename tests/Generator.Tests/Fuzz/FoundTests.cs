using Generator.Tests.Fuzz.Check;
using Generator.Tests.Harness;

namespace Generator.Tests.Fuzz;

/// <summary>
/// Cases that long runs of the fuzzer found, in their smallest form: each is accepted, compiles, and its examples pass through types and client.
/// </summary>
public class FoundTests
{
    [Fact]
    public void Limits_of_a_named_list_hold_where_it_is_the_element_of_another() => AssertComesThrough("""
        endpoint: v4/fuzz1/x
        request:
          Rows: { type: [Row] }
          Deep: { type: [[Row]] }
          Named: { type: { string: [Row] } }
          Maps: { type: [Seats] }
        types:
          Row: { type: [int32], minItems: 2, maxItems: 3 }
          Seats: { type: { string: int32 }, minItems: 2, min: 1 }
        examples:
          - request: { "Rows": [[1, 2]], "Deep": [[[1, 2, 3]]], "Named": { "a": [[1, 2], [1, 2], [1, 2], [1, 2]] }, "Maps": [{ "a": 1, "b": 2 }] }
            response: { "ActionStatus": "OK", "ErrorCode": 0 }
        """);

    [Fact]
    public void Limits_of_a_named_list_are_checked_on_each_element()
    {
        var text = SpecProject.Chat.With("room/add.api.yaml", """
            endpoint: v4/room/add
            request: { Rows: { type: [Row], required: true } }
            types: { Row: { type: [int32], minItems: 2 } }
            """).Run().AssertClean().Text("Chat.Room.Add.g.cs");
        Assert.Contains("""check.MinItems($"Rows[{i0}]", Rows[i0], 2);""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("""check.MinItems("Rows",""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_kind_of_a_union_with_many_members_keeps_members_of_another_shape() => AssertComesThrough($$"""
        endpoint: v4/fuzz1/x
        response: Item
        types:
          Item:
            union: Kind
            open: true
            fields: { {{string.Join(", ", Enumerable.Range(0, 70).Select(i => $"Many{i}: {{ type: int64 }}"))}} }
            cases:
              A: { is: a, fields: { Own: { type: [int64] } } }
              B: { is: b, fields: { Other: { type: [int64] } } }
        examples:
          - response: { "Own": 1, "Kind": "new", "Many69": 2, "ActionStatus": "OK", "ErrorCode": 0 }
          - response: { "Own": [1], "Kind": "a", "Many0": 1, "Many69": 2, "ActionStatus": "OK", "ErrorCode": 0 }
        """);

    [Fact]
    public void A_member_of_two_cases_may_have_a_C_sharp_name_in_each() => AssertComesThrough("""
        endpoint: v4/fuzz1/x
        response: { Item: { type: [Item] } }
        types:
          Item:
            union: Kind
            cases:
              A: { is: a, fields: { "": { type: string, name: Nameless } } }
              B: { is: b, fields: { "": { type: string, name: Type } } }
        examples:
          - response: { "Item": [{ "Kind": "a", "": "x" }, { "Kind": "b", "": "y" }], "ActionStatus": "OK", "ErrorCode": 0 }
        """);

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 0)]
    [InlineData(66, 1)]
    [InlineData(67, 1)]
    [InlineData(200, 1)]
    public void A_chain_of_aliases_that_is_too_deep_is_reported_once(int length, int errors)
    {
        var types = string.Concat(Enumerable.Range(0, length).Select(i => $"  A{i}: {{ type: {(i + 1 == length ? "string" : $"A{i + 1}")} }}\n"));
        var run = SpecProject.Chat.With("room/add.api.yaml", $"endpoint: v4/room/add\ntypes:\n{types}").Run();
        Assert.Equal(Enumerable.Repeat("CW317", errors), run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(errors == 0, run.HintNames.Any(name => name.Contains("Room.Add", StringComparison.Ordinal)));
    }

    private static void AssertComesThrough(string text)
    {
        var result = new DocumentPipeline(SpecStages.Settings).Run([new FuzzDocument("found", 1, [text])]);
        Assert.Empty(result.Failures.Select(failure => failure.ToString()));
        Assert.Equal(1, result.Compiled);
        Assert.NotEqual(0, result.Examples);
    }
}
