using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Responses whose names come near to those of the envelope, which every response carries beside them.</summary>
public class EnvelopeTests
{
    private const string Close = "endpoint: v4/room/close\nresponse: { Answer: { type: Answer } }";

    public static TheoryData<string, string[]> Clashing => new()
    {
        { "fields: { code: { type: string, required: true }, Result: { type: string, aliases: [Info] } }", ["CW312", "CW203"] },
        { "fields: { Status: { type: string }, Info: { type: string } }", ["CW312", "CW312"] },
        { "fields: { Mine: { type: string, name: Info } }", ["CW203"] },
        { "fields: { OpenRoomResponse: { type: string }, OpenRoomResponseValue: { type: string } }", ["CW203"] },
        { "fields: { Failures: { type: string }, FailuresValue: { type: string } }", ["CW203"] },
        { "union: Kind, fields: { status: { type: string } }, cases: { A: { is: 1, fields: { info: { type: string } } } }", ["CW203", "CW203"] },
        { "union: Kind, fields: { Status: { type: string } }, cases: { A: { is: 1, fields: { Info: { type: string } } } }", ["CW312", "CW312"] },
        { "union: Kind, cases: { A: { is: 1, fields: { Size: { type: string, aliases: [Info] } } } }", ["CW312"] },
        { "union: Kind, content: Body, cases: { A: { is: 1, fields: { Info: { type: string } } } }", ["CW203"] },
        { "union: Code, cases: { A: { is: 1 } }", ["CW312"] },
        { "union: Kind, content: Info, cases: { A: { is: 1, fields: { Size: { type: int32 } } } }", ["CW312"] },
        { "union: Kind, cases: { OpenRoomResponse: { is: 1 }, B: { is: 2 } }", ["CW204"] },
    };

    [Theory, MemberData(nameof(Clashing))]
    public void A_shared_type_that_clashes_only_as_a_response_is_reported_where_it_is_one(string body, string[] rules)
    {
        var run = SpecProject.Chat
            .With("room/shared.api.yaml", $"shared: room\ntypes: {{ Answer: {{ {body} }} }}")
            .With("room/close.api.yaml", Close)
            .With("room/open.api.yaml", "endpoint: v4/room/open\nresponse: Answer")
            .Run();
        Assert.Equal(rules.Select(rule => ("room/open.api.yaml", rule)), run.Broken);
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("(2,11)-(2,17)", Place(diagnostic)));
        Assert.Equal(["Chat.Room.Close.g.cs", "Chat.Room.Shared.g.cs", "Chat.g.cs"], run.HintNames);
        run.AssertCompiles();
    }

    [Fact]
    public void Diagnostics_of_a_shared_type_itself_are_not_reported_where_it_is_a_response()
    {
        var run = SpecProject.Chat
            .With(
                "room/shared.api.yaml",
                "shared: room\ntypes: { Answer: { fields: { Id: { type: string }, id: { type: int32 }, Size: { type: string, min: 1, oneOf: x } } "
                    + "} }")
            .With("room/open.api.yaml", "endpoint: v4/room/open\nresponse: Answer")
            .Run();
        Assert.All(run.Broken, diagnostic => Assert.Equal("room/shared.api.yaml", diagnostic.Path));
        Assert.NotNull(run.Text("Chat.Room.Open.g.cs"));
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("union: code, cases: { A: { is: 1 }, B: { is: 2 } }", "CodeValue")]
    [InlineData("union: code, cases: { A: { is: 1 }, CodeValue: { is: 2 } }", "CodeValueValue")]
    [InlineData("union: Kind, cases: { Code: { is: 1 } }", "CodeValue")]
    [InlineData("union: Kind, cases: { Code: { is: 1 }, CodeValue: { is: 2 } }", "CodeValueValue")]
    [InlineData("union: Code_Value, cases: { Code: { is: 1 } }", "CodeValueValue")]
    [InlineData(
        "union: Kind, cases: { A: { is: 1, name: Code }, B: { is: [2, 3], fields: { Size: { type: int32, required: true } } } }", "CodeValue")]
    [InlineData("union: code, content: Body, cases: { CodeValue: { is: 1, fields: { Code: { type: int32, name: Inner } } } }", "CodeValueValue")]
    public void A_union_as_a_response_has_the_envelope_whatever_the_names_of_its_cases(string body, string name)
    {
        var project = SpecProject.Empty.With(SpecProject.ServicePath, "service: Chat\nenvelope: { code: Code }");
        var shared = project.With("room/shared.api.yaml", $"shared: room\ntypes: {{ Answer: {{ {body} }} }}")
            .With("room/open.api.yaml", "endpoint: v4/room/open\nresponse: Answer");
        var inline = project.With("room/open.api.yaml", $"endpoint: v4/room/open\nresponse: Answer\ntypes: {{ Answer: {{ {body} }} }}");
        foreach (var run in new[] { shared.Run().AssertClean(), inline.Run().AssertClean() })
        {
            var text = run.Text("Chat.Room.Open.g.cs");
            Assert.DoesNotContain($"public long? {name} {{ get; init; }}", text, StringComparison.Ordinal);
            Assert.Contains(
                $"ResponseEnvelope.HasFailed(ref json, null, {char.ToLowerInvariant(name[0])}{name[1..]}, null, null)",
                text,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_field_is_told_apart_from_the_name_that_the_envelope_got() => SpecProject.Empty
        .With(SpecProject.ServicePath, "service: Chat\nenvelope: { code: Code }")
        .With(
            "room/open.api.yaml",
            "endpoint: v4/room/open\nresponse: Answer\ntypes: { Answer: { union: code, fields: { CodeValue: { type: string } }, cases: { A: { is: "
                + "1 } } } }")
        .Run().AssertDiagnostics("CW203: 'Code' and 'CodeValue' both become the C# name 'CodeValue'. Rename one with 'name: …'.");

    [Theory]
    [InlineData("status: Code, ok: OK, code: code")]
    [InlineData("status: Code, ok: OK, code: Code")]
    [InlineData("code: Code, info: Code, display: code")]
    public void Code_beside_an_envelope_with_one_name_for_two_members_compiles(string envelope)
    {
        var run = SpecProject.Empty
            .With(SpecProject.ServicePath, $"service: Chat\nenvelope: {{ {envelope} }}")
            .With("room/open.api.yaml", "endpoint: v4/room/open\nresponse: { Size: { type: int32 } }")
            .With("room/close.api.yaml", "endpoint: v4/room/close\nresponse: Answer\ntypes: { Answer: { union: Kind, cases: { A: { is: 1 } } } }")
            .Run();
        Assert.All(run.Broken, diagnostic => Assert.Equal((SpecProject.ServicePath, "CW203"), diagnostic));
        Assert.NotEmpty(run.Diagnostics);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("content")]
    [InlineData("json")]
    [InlineData("Json")]
    [InlineData("member")]
    [InlineData("start")]
    [InlineData("only")]
    [InlineData("failed")]
    [InlineData("unknown")]
    [InlineData("OpenRoomResponse")]
    [InlineData("Equals")]
    [InlineData("class")]
    public void Members_of_the_envelope_may_be_called_by_any_word(string word)
    {
        var service = SpecProject.Empty.With(SpecProject.ServicePath, $"service: Chat\nenvelope: {{ status: {word}, ok: OK, code: {word}_2 }}");
        foreach (var response in new[] { "{ Size: { type: int32 } }", "Flat", "Apart" })
            service.With("room/open.api.yaml", $$"""
                endpoint: v4/room/open
                response: {{response}}
                types:
                  Flat:
                    union: Kind
                    fields: { Size: { type: int32, required: true } }
                    cases: { A: { is: 1, fields: { JsonValue: { type: string, name: Text } } }, Json: { is: [2, 3] } }
                  Apart:
                    union: Kind
                    content: Body
                    cases: { A: { is: 1, fields: { Name: { type: string, required: true } } }, Json: { is: [2, 3], type: Flat } }
                """).Run().AssertClean();
    }

    [Theory]
    [InlineData("fields: {}")]
    [InlineData("union: Kind, cases: { A: { is: 1 } }")]
    public void A_type_that_is_only_a_response_is_reported_for_its_invalid_name(string body)
    {
        var run = SpecProject.Chat.With(
            "room/open.api.yaml", $"endpoint: v4/room/open\nresponse: Answer\ntypes: {{ Answer: {{ {body}, name: a-b }} }}").Run();
        Assert.Equal([("room/open.api.yaml", "CW202")], run.Broken);
    }

    [Fact]
    public void The_envelope_of_a_union_with_many_members_is_told_from_what_its_cases_have()
    {
        var many = string.Join(", ", Enumerable.Range(0, 70).Select(i => $"M{i}: {{ type: bool }}"));
        var run = SpecProject.Empty
            .With(SpecProject.ServicePath, "service: Chat\nenvelope: { code: Size2 }")
            .With("room/open.api.yaml", $$"""
                endpoint: v4/room/open
                response: Answer
                types:
                  Answer:
                    union: Kind
                    cases:
                      A: { is: 1, fields: { Size: { type: int64 }, {{many}} } }
                      B: { is: 2, fields: { size: { type: int64 } } }
                """)
            .Run().AssertClean();
        var text = run.Text("Chat.Room.Open.g.cs");
        Assert.Contains("ResponseEnvelope.HasFailed(ref json, null, size22, null, null)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Size2 = size22", text, StringComparison.Ordinal);
    }

    private static string Place(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var at = diagnostic.Location.GetLineSpan().Span;
        return $"({at.Start.Line + 1},{at.Start.Character + 1})-({at.End.Line + 1},{at.End.Character + 1})";
    }
}
