using Chatwright.Generator.Model;
using Generator.Tests.Harness;

namespace Generator.Tests.Binding;

/// <summary>Endpoints and their payloads, as their keys describe them.</summary>
public class EndpointModelTests
{
    private const string Types = """

        types:
          Room: { fields: { Name: { type: string } } }
          Id: { type: string, maxBytes: 4 }
          Role: { enum: { Owner: 1, Guest: 2 } }
          Side: { enum: { Left: l, Right: r } }
          Rights: { flags: { Read: 1, Write: 2 } }

        """;

    [Theory]
    [InlineData("", false, false)]
    [InlineData("safe: true", true, true)]
    [InlineData("safe: false", false, false)]
    [InlineData("idempotent: true", false, true)]
    [InlineData("safe: false\nidempotent: true", false, true)]
    public void What_is_safe_is_idempotent_unless_the_spec_says_otherwise(string keys, bool isSafe, bool isIdempotent)
    {
        var endpoint = Bound.Endpoint(keys);
        Assert.Equal((isSafe, isIdempotent), (endpoint.IsSafe, endpoint.IsIdempotent));
    }

    [Theory]
    [InlineData("A: { type: string, required: true }", true)]
    [InlineData("A: { type: Id, required: true }, B: { type: string }", true)]
    [InlineData("A: { type: timestamp, required: true }", true)]
    [InlineData("A: { type: Role, required: true }", true)]
    [InlineData("A: { type: Side, required: true }", true)]
    [InlineData("A: { type: Rights, required: true }", true)]
    [InlineData("A: { type: Room, required: true }", false)]
    [InlineData("A: { type: [string], required: true }", false)]
    [InlineData("A: { type: { string: string }, required: true }", false)]
    [InlineData("A: { type: string }", false)]
    [InlineData("A: { type: string, required: true }, B: { type: string, required: true }", false)]
    [InlineData("A: { type: string, required: true }, B: { type: int32 }, C: { type: string, when: { B: 1 } }", false)]
    [InlineData("A: { type: string, required: true }, B: { type: string, oneOf: b }, C: { type: string, oneOf: b }", false)]
    [InlineData("A: { type: string, required: true }, B: { type: string, anyOf: b }, C: { type: string, anyOf: b }", false)]
    public void One_required_value_that_is_enough_by_itself_makes_a_short_form(string members, bool hasShortForm)
    {
        var endpoint = Bound.Endpoint($"request: {{ {members} }}{Types}");
        Assert.Equal(hasShortForm ? "A" : null, endpoint.ShortForm?.Parameter.WireName);
    }

    [Fact]
    public void A_type_that_is_only_the_response_is_emitted_once_under_the_name_of_the_response()
    {
        var endpoint = Bound.Endpoint("response: Room\ntypes: { Room: { fields: { Name: { type: string } } } }");
        Assert.Equal(["OpenRoomResponse"], endpoint.Types.Select(type => type.Name));
    }

    [Fact]
    public void A_type_that_the_response_and_others_use_is_emitted_too()
    {
        var endpoint = Bound.Endpoint("response: Room\ntypes: { Room: { fields: { Name: { type: string }, Next: { type: Room } } } }");
        Assert.Equal(["OpenRoomResponse", "Room"], endpoint.Types.Select(type => type.Name));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("true", 1)]
    public void Examples_are_there_if_the_project_asks_for_them(string? setting, int count)
    {
        var project = SpecProject.Chat.Set("ChatwrightExamples", setting).With("room/open.api.yaml", """
            endpoint: v4/room/open
            request: { Room: { type: string }, Random: { type: uint32, from: random32 } }
            examples: [{ request: { "Room": "r" } }]
            """);
        var examples = Bound.Spec<EndpointModel>(project).Examples;
        Assert.Equal(count, examples.Count);
        Assert.All(examples, example => Assert.Equal(["Random"], example.Free));
    }

    [Fact]
    public void Limits_hold_for_what_is_sent()
    {
        var endpoint = Bound.Endpoint("request: { A: { type: string, maxBytes: 4 } }\nresponse: { B: { type: Room } }\n"
            + "types: { Room: { fields: { Name: { type: string, maxBytes: 5, minChars: 1 } } } }");
        Assert.Equal([CheckKind.MaxBytes], endpoint.Type<ObjectModel>("OpenRoomRequest").Member("A").Checks.Select(check => check.Kind));
        Assert.Empty(endpoint.Type<ObjectModel>("Room").Member("Name").Checks);
    }

    [Fact]
    public void Members_that_exclude_each_other_know_the_properties()
    {
        var request = Bound.Endpoint("""
            request:
              first: { type: string }
              or_all: { type: string, name: Everything }
              those: { type: [string], excludes: [or_all, last] }
              last: { type: string }
            """).Type<ObjectModel>("OpenRoomRequest");
        Assert.Equal(["Everything", "Last"], request.Member("those").Excludes);
        Assert.All(request.Members.Where(member => member.WireName != "those"), member => Assert.Empty(member.Excludes));
    }

    [Fact]
    public void Labels_make_rules_of_the_members_that_may_be_absent()
    {
        var request = Bound.Endpoint("""
            request:
              ById: { type: string, oneOf: target }
              by_name: { type: string, oneOf: target }
              Mail: { type: string, anyOf: contact }
              Phone: { type: string, anyOf: contact }
              Other: { type: string }
            """).Type<ObjectModel>("OpenRoomRequest");
        Assert.Equal(
            ["target True: ById ByName", "contact False: Mail Phone"],
            request.Rules.Select(rule => $"{rule.Label} {rule.ExactlyOne}: {string.Join(" ", rule.Names)}"));
    }

    [Fact]
    public void A_union_has_the_rules_of_its_own_members_and_its_cases_have_theirs()
    {
        var room = Bound.Endpoint("""
            request: { R: { type: Room } }
            types:
              Room:
                union: Kind
                fields: { A: { type: string, anyOf: ab }, B: { type: string, anyOf: ab } }
                cases:
                  Hall: { is: 1, fields: { C: { type: string, oneOf: cd }, D: { type: string, oneOf: cd } } }
                  Yard: { is: 2, implicit: E, fields: { F: { type: string }, E: { type: string, when: { A: x } } } }
            """).Type<UnionModel>("Room");
        Assert.Equal(["ab"], room.Rules.Select(rule => rule.Label));
        Assert.Equal(["cd"], room.Cases[0].Rules.Select(rule => rule.Label));
        Assert.Null(room.Cases[0].Implicit);
        Assert.Equal("E", room.Cases[1].Implicit?.WireName);
        Assert.Equal(["A"], room.Cases[1].Members[1].When.Select(condition => condition.WireName));
        Assert.False(room.Cases[1].HasContentType);
    }

    [Fact]
    public void A_union_that_is_the_response_has_its_envelope()
    {
        var keys = "response: Room\ntypes: { Room: { union: Kind, cases: { Hall: { is: 1 } } } }";
        Assert.Equal("Code", Bound.Endpoint(keys).Type<UnionModel>("OpenRoomResponse").Envelope?.Code);
    }

    [Fact]
    public void A_content_of_a_declared_type_is_told_from_one_that_lists_its_members()
    {
        var room = Bound.Endpoint("""
            request: { R: { type: Room } }
            types:
              Door: { fields: { Key: { type: string, required: true } } }
              Room:
                union: Kind
                content: In
                cases: { Hall: { is: 1, type: Door }, Yard: { is: 2, fields: { A: { type: string } } }, Cell: { is: 3 } }
            """).Type<UnionModel>("Room");
        Assert.Equal([true, false, false], room.Cases.Select(@case => @case.HasContentType));
        Assert.Equal(["In", "A"], room.Cases.SelectMany(@case => @case.Members.Select(member => member.WireName)));
    }
}
