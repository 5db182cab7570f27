using Generator.Tests.Harness;
using static Generator.Tests.Examples.ExampleSpec;

namespace Generator.Tests.Examples;

/// <summary>An example as a whole: the envelope of a response, what stands in a query, and the rules of presence.</summary>
public class ExampleRuleTests
{
    [Theory]
    [InlineData("[|[]|]", "An object is expected here, not an array")]
    [InlineData("[|{}|]", "The response has neither 'Status' nor 'Code', so it does not say whether the call succeeded. Add one of the two.")]
    [InlineData("{ \"Code\": 0, \"A\": [|\"1\"|] }", "A value of int32 is expected here, not a string")]
    [InlineData("{ \"Code\": 0, [|\"B\"|]: 1 }", "'B' is not a member of the response.")]
    [InlineData("{ \"Status\": \"OK\", \"Info\": [|1|], \"A\": 1 }", "A string is expected here, not the number 1")]
    [InlineData("{ \"Status\": \"FAIL\", \"Info\": [|1|] }", "A string is expected here, not the number 1")]
    [InlineData("{ \"Status\": \"OK\", \"Code\": 7, \"Info\": [|1|] }", "A string is expected here, not the number 1")]
    [InlineData("{ \"Status\": \"OK\", \"Code\": [|\"?\"|] }", "A value of int64 is expected here, not a string")]
    public void A_response_is_held_against_its_type(string response, string message) =>
        AssertTells(Response("A: { type: int32 }", response), message);

    [Theory]
    [InlineData("{ \"Status\": \"FAIL\" }")]
    [InlineData("{ \"Code\": 7, \"A\": \"not looked at\", \"B\": [] }")]
    [InlineData("{ \"Status\": \"OK\", \"Code\": 7 }")]
    public void Of_a_response_that_failed_the_envelope_counts(string response) =>
        AssertClean(Response("A: { type: int32, required: true }", response));

    [Theory]
    [InlineData("service: Chat\nenvelope: { code: Code, info: Info }", "{ \"A\": 1 }", "'a status' nor 'Code'")]
    [InlineData("service: Chat\nenvelope: { status: Status, ok: OK }", "{ \"A\": 1 }", "'Status' nor 'a code'")]
    public void An_envelope_of_one_member_is_named_so(string service, string response, string part)
    {
        var run = SpecProject.Chat.With(SpecProject.ServicePath, service).With(EndpointPath, Response("A: { type: int32 }", response)).Run();
        Assert.Contains(part, GeneratorRun.Message(Assert.Single(run.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_of_a_service_without_an_envelope_succeeded()
    {
        var project = SpecProject.Chat.With(SpecProject.ServicePath, "service: Chat");
        project.With(EndpointPath, Response("A: { type: int32 }", "{ \"A\": 1 }")).Run().AssertClean();
        Assert.Single(project.With(EndpointPath, Response("A: { type: int32 }", "{ \"A\": \"1\" }")).Run().Diagnostics);
    }

    [Fact]
    public void A_member_of_the_query_is_no_part_of_the_example()
    {
        const string Query = "endpoint: v4/room/add\nquery: { Page: { type: int32, required: true } }\nrequest: { A: { type: int32 } }\nexamples:\n";
        AssertClean(Query + "  - request: { \"A\": 1 }");
        AssertTells(Query + "  - request: { [|\"Page\"|]: 1 }", "'Page' is not a member of the request.");
    }

    [Theory]
    [InlineData("{ \"B\": 1, \"C\": 1 }", null)]
    [InlineData("{ \"B\": 1, \"D\": 1 }", null)]
    [InlineData("{ \"B2\": 1, \"C\": 1, \"D\": 1 }", null)]
    [InlineData("[|{ \"B\": 1 }|]", "Of the members labelled 'some', at least one must be present, but none is")]
    [InlineData("[|{ \"B\": null, \"C\": 1 }|]", "Of the members labelled 'one', exactly one must be present, but none is")]
    [InlineData("[|{ \"A\": 1, \"B2\": 1, \"C\": 1 }|]", "Of the members labelled 'one', exactly one must be present, but 2 are")]
    [InlineData("[|{ \"B\": 1, \"C\": 1, \"E\": 1 }|]", "'E' and 'C' exclude each other. Remove one of the two.")]
    public void Rules_of_presence_are_kept(string request, string? message)
    {
        var text = Request(
            "A: { type: int32, oneOf: one }, B: { type: int32, oneOf: one, aliases: [B2] }, C: { type: int32, anyOf: some }, "
                + "D: { type: int32, anyOf: some }, E: { type: int32, excludes: [C] }",
            request);
        if (message is null)
            AssertClean(text);
        else
            AssertTells(text, message);
    }

    [Fact]
    public void A_member_that_is_not_there_excludes_nothing() => AssertTells(
        Request("A: { type: int32, excludes: [[|B|]] }", "{ \"A\": 1 }"), "The object has no member 'B'.");

    [Fact]
    public void All_conditions_of_a_member_must_hold()
    {
        const string Members = "A: { type: int32 }, B: { type: int32 }, C: { type: int32, when: { A: [1, 2], B: 1 } }";
        AssertClean(Request(Members, "{ \"A\": 1 }"));
        AssertClean(Request(Members, "{ \"B\": 1, \"A\": 3 }"));
        AssertTells(Request(Members, "[|{ \"A\": 2, \"B\": 1 }|]"), "The required member 'C' is absent or null although its condition holds");
    }

    [Theory]
    [InlineData("A: { type: bool }", "A: true", "{ \"A\": false }", "{ \"A\": true }")]
    [InlineData("A: { type: int64, wire: string }", "A: 5", "{ \"A\": \"6\" }", "{ \"A\": \"5\" }")]
    [InlineData("A: { type: string }", "A: [x, y]", "{ \"A\": \"z\" }", "{ \"A\": \"y\" }")]
    [InlineData("A: { type: string }", "A: \"1.0\"", "{ \"A\": \"1\" }", "{ \"A\": \"1.0\" }")]
    public void A_condition_is_compared_with_what_is_sent(string member, string condition, string other, string met)
    {
        var members = $"{member}, C: {{ type: int32, when: {{ {condition} }} }}";
        AssertClean(Request(members, other));
        AssertTells(Request(members, $"[|{met}|]"), "The required member 'C' is absent or null although its condition holds");
    }

    [Fact]
    public void An_example_is_emitted_for_the_fake()
    {
        var text = Request("A: { type: string }, Seq: { type: uint32, from: random32 }", "{ \"A\": \"b\" }")
            + "    response: { \"Status\": \"OK\" }\n";
        var run = SpecProject.Chat.With(EndpointPath, text).Set("ChatwrightExamples", "true").Run().AssertClean();
        var emitted = string.Join('\n', run.HintNames.Select(run.Text));
        Assert.Contains("""{\"A\":\"b\"}""", emitted, StringComparison.Ordinal);
        Assert.Contains("""{\"Status\":\"OK\"}""", emitted, StringComparison.Ordinal);
        Assert.Contains("""Free = ["Seq"]""", emitted, StringComparison.Ordinal);
    }
}
