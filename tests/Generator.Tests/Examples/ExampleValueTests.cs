using Generator.Tests.Harness;

namespace Generator.Tests.Examples;

/// <summary>A value in an example is held against the type of its member, and in a request against its limits.</summary>
public class ExampleValueTests
{
    private const string Path = "room/add.api.yaml";

    private const string Webhooks = "\nwebhooks: { command: Command, query: { Sort: { type: string } }, reply: { code: Code, info: Info } }\n";

    private const string Types = """

        types:
          Role: { enum: { Owner: 1, Guest: 2 } }
          Mood: { open: true, enum: { Calm: 1 } }
          Side: { enum: { Left: l, Right: r } }
          Rights: { flags: { Read: 1, Write: 2 } }
          Door: { fields: { Key: { type: string, required: true, aliases: [Code] }, Width: { type: int32, max: 9 }, Next: { type: Door } } }
          Tag: { choice: { Text: string, Number: int64, Texts: [string] } }
          Place: { union: Kind, cases: { Hall: { is: 1, fields: { Size: { type: int32, required: true } } }, Room: { is: [2, 3] } } }
          Part: { union: Kind, cases: { Words: { is: words }, Other: { is: [a, b] } } }
          Mail:
            union: Kind
            content: In
            open: true
            cases:
              Text: { is: 1, fields: { Text: { type: string, required: true } } }
              Door: { is: 2, type: Door }
              None: { is: 3 }

        """;

    [Theory]
    [InlineData("string", "\"\"")]
    [InlineData("string", "null")]
    [InlineData("bool", "false")]
    [InlineData("bool, wire: int", "-3")]
    [InlineData("int32", "-2147483648")]
    [InlineData("uint64, wire: string", "\"18446744073709551615\"")]
    [InlineData("double", "1e308")]
    [InlineData("double, wire: string", "\"-0.5\"")]
    [InlineData("timestamp", "1700000000")]
    [InlineData("timestamp, wire: millis", "1700000000123")]
    [InlineData("bytes", "\"AQID\"")]
    [InlineData("json", "[1, null]")]
    [InlineData("json", "null")]
    [InlineData("[string]", "[]")]
    [InlineData("[json]", "[null, {}]")]
    [InlineData("[[int32]]", "[[1], []]")]
    [InlineData("{ string: int32 }", "{ \"a\": 1, \"b c\": -1 }")]
    [InlineData("{ string: json }", "{ \"a\": null }")]
    [InlineData("Role", "2")]
    [InlineData("Mood", "7")]
    [InlineData("Side", "\"r\"")]
    [InlineData("Rights", "3")]
    [InlineData("Door", "{ \"Key\": \"a\", \"Width\": 9, \"Next\": { \"Key\": \"b\" } }")]
    [InlineData("Door", "{ \"Code\": \"a\" }")]
    [InlineData("[Door]", "[{ \"Key\": \"a\" }, { \"Key\": \"b\" }]")]
    [InlineData("Tag", "\"a\"")]
    [InlineData("Tag", "-5")]
    [InlineData("Tag", "[\"a\"]")]
    [InlineData("Place", "{ \"Kind\": 1, \"Size\": 5 }")]
    [InlineData("Place", "{ \"Kind\": 3 }")]
    [InlineData("Part", "{ \"Kind\": \"b\" }")]
    [InlineData("Mail", "{ \"Kind\": 1, \"In\": { \"Text\": \"a\" } }")]
    [InlineData("Mail", "{ \"Kind\": 2, \"In\": { \"Key\": \"a\" } }")]
    [InlineData("Mail", "{ \"Kind\": 3 }")]
    [InlineData("Mail", "{ \"Kind\": 4, \"In\": true, \"Else\": [] }")]
    [InlineData("[string], minItems: 1, maxItems: 2", "[\"a\", \"b\"]")]
    [InlineData("{ string: int32 }, minItems: 1, maxItems: 2", "{ \"a\": 1 }")]
    [InlineData("string, minChars: 2, maxChars: 2", "\"a😀\"")]
    [InlineData("string, maxBytes: 5", "\"a😀\"")]
    [InlineData("bytes, maxBytes: 3", "\"AQID\"")]
    [InlineData("int32, min: 5, max: 5", "5")]
    [InlineData("int64, wire: string, min: 5, max: 5", "\"5\"")]
    [InlineData("[string], maxBytes: 2", "[\"ab\", \"é\"]")]
    public void A_value_that_fits_is_accepted(string type, string value) => AssertClean(Request($"A: {{ type: {type} }}", $"{{ \"A\": {value} }}"));

    [Theory]
    [InlineData("string", "[|1|]", "A string is expected here, not the number 1")]
    [InlineData("string", "[|[]|]", "A string is expected here, not an array")]
    [InlineData("string", "[|{}|]", "A string is expected here, not an object")]
    [InlineData("string", "[|true|]", "A string is expected here, not a truth value")]
    [InlineData("bool", "[|1|]", "true or false is expected here, not the number 1")]
    [InlineData("bool, wire: int", "[|true|]", "An integer (0 or 1) is expected here, not a truth value")]
    [InlineData("bool, wire: int", "[|1.5|]", "An integer (0 or 1) is expected here, not the number 1.5")]
    [InlineData("int32", "[|2147483648|]", "A value of int32 is expected here, not the number 2147483648")]
    [InlineData("int32", "[|1.0|]", "A value of int32 is expected here, not the number 1.0")]
    [InlineData("int32", "[|\"1\"|]", "A value of int32 is expected here, not a string")]
    [InlineData("int32, wire: string", "[|1|]", "A string that holds int32 is expected here, not the number 1")]
    [InlineData("int32, wire: string", "[|\"x\"|]", "A string that holds int32 is expected here, not a string")]
    [InlineData("double", "[|1e999|]", "A value of double is expected here, not the number 1e999")]
    [InlineData("double", "[|\"1\"|]", "A value of double is expected here, not a string")]
    [InlineData("double, wire: string", "[|\"1e999\"|]", "A string that holds double is expected here, not a string")]
    [InlineData("timestamp", "[|0.5|]", "A value of timestamp is expected here, not the number 0.5")]
    [InlineData("timestamp", "[|1e15|]", "A value of timestamp is expected here, not the number 1e15")]
    [InlineData("bytes", "[|\"A\"|]", "A string of base64 is expected here, not a string")]
    [InlineData("bytes", "[|\"AB==\"|]", "A string of base64 is expected here, not a string")]
    [InlineData("bytes", "[|5|]", "A string of base64 is expected here, not the number 5")]
    [InlineData("[string]", "[|\"a\"|]", "An array is expected here, not a string")]
    [InlineData("[string]", "[\"a\", [|1|]]", "A string is expected here, not the number 1")]
    [InlineData("[string]", "[[|null|]]", "A string is expected here, not null")]
    [InlineData("[[int32]]", "[[1], [[|\"1\"|]]]", "A value of int32 is expected here, not a string")]
    [InlineData("[[int32]]", "[[|null|]]", "An array is expected here, not null")]
    [InlineData("[Door]", "[[|null|]]", "An object is expected here, not null")]
    [InlineData("{ string: int32 }", "[|[]|]", "An object is expected here, not an array")]
    [InlineData("{ string: int32 }", "{ \"a\": 1, \"b\": [|\"1\"|] }", "A value of int32 is expected here, not a string")]
    [InlineData("{ string: int32 }", "{ \"a\": [|null|] }", "A value of int32 is expected here, not null")]
    [InlineData("Role", "[|\"1\"|]", "An integer is expected here, not a string")]
    [InlineData("Role", "[|1.5|]", "An integer is expected here, not the number 1.5")]
    [InlineData("Role", "[|3|]", "'3' is not a value of 'Role'.")]
    [InlineData("Mood", "[|\"1\"|]", "An integer is expected here, not a string")]
    [InlineData("Side", "[|1|]", "A string is expected here, not the number 1")]
    [InlineData("Side", "[|\"top\"|]", "'top' is not a value of 'Side'.")]
    [InlineData("Rights", "[|\"1\"|]", "An integer is expected here, not a string")]
    [InlineData("Rights", "[|4|]", "'4' is not a value of 'Rights'.")]
    [InlineData("Rights", "[|7|]", "'7' is not a value of 'Rights'.")]
    [InlineData("Door", "[|1|]", "An object is expected here, not the number 1")]
    [InlineData("Door", "[|{ \"Width\": 1 }|]", "The required member 'Key' is absent or null")]
    [InlineData("Door", "{ \"Key\": \"a\", [|\"Kez\"|]: 1 }", "'Kez' is not a member of 'Door'. Did you mean 'Key'?")]
    [InlineData("Door", "{ \"Key\": \"a\", \"Next\": [|{}|] }", "The required member 'Key' is absent or null")]
    [InlineData("Door", "{ \"Key\": \"a\", \"Width\": [|10|] }", "The value breaks 'max: 9': it is 10")]
    [InlineData("Tag", "[|true|]", "'a truth value' is not a value of the choice of Text, Number, Texts.")]
    [InlineData("Tag", "[|{}|]", "'an object' is not a value of the choice of Text, Number, Texts.")]
    [InlineData("Tag", "[|1.5|]", "A value of int64 is expected here, not the number 1.5")]
    [InlineData("Tag", "[[|1|]]", "A string is expected here, not the number 1")]
    [InlineData("Place", "{ \"Kind\": [|\"1\"|] }", "An integer is expected here, not a string")]
    [InlineData("Place", "{ \"Kind\": [|1.5|] }", "An integer is expected here, not the number 1.5")]
    [InlineData("Place", "{ \"Kind\": [|null|] }", "The required member 'Kind' is absent or null, and tells the cases apart")]
    [InlineData("Place", "{ \"Kind\": [|4|] }", "'4' is not a value of 'Place'.")]
    [InlineData("Place", "[|{ \"Kind\": 1 }|]", "The required member 'Size' is absent or null")]
    [InlineData("Place", "{ \"Kind\": 2, [|\"Size\"|]: 5 }", "'Size' is not a member of 'Place', case 'Room'.")]
    [InlineData("Part", "{ \"Kind\": [|1|] }", "A string is expected here, not the number 1")]
    [InlineData("Part", "{ \"Kind\": [|\"c\"|] }", "'c' is not a value of 'Part'.")]
    [InlineData("Mail", "[|{ \"Kind\": 1 }|]", "The required member 'In' is absent or null")]
    [InlineData("Mail", "[|{ \"Kind\": 2, \"In\": null }|]", "The required member 'In' is absent or null")]
    [InlineData("Mail", "{ \"Kind\": 1, \"In\": [|5|] }", "An object is expected here, not the number 5")]
    [InlineData("Mail", "{ \"Kind\": 1, \"In\": [|{}|] }", "The required member 'Text' is absent or null")]
    [InlineData("Mail", "{ \"Kind\": 2, \"In\": [|{}|] }", "The required member 'Key' is absent or null")]
    [InlineData("[string], minItems: 1", "[|[]|]", "The value breaks 'minItems: 1': it has items: 0")]
    [InlineData("[string], maxItems: 1", "[|[\"a\", \"b\"]|]", "The value breaks 'maxItems: 1': it has items: 2")]
    [InlineData("{ string: int32 }, maxItems: 1", "[|{ \"a\": 1, \"b\": 2 }|]", "The value breaks 'maxItems: 1': it has entries: 2")]
    [InlineData("string, minChars: 2", "[|\"😀\"|]", "The value breaks 'minChars: 2': it has characters: 1")]
    [InlineData("string, maxChars: 1", "[|\"ab\"|]", "The value breaks 'maxChars: 1': it has characters: 2")]
    [InlineData("bytes, maxBytes: 2", "[|\"AQID\"|]", "The value breaks 'maxBytes: 2': it has bytes: 3")]
    [InlineData("int64, wire: string, min: 5", "[|\"4\"|]", "The value breaks 'min: 5': it is 4")]
    [InlineData("int32, min: 5", "[|4|]", "The value breaks 'min: 5': it is 4")]
    [InlineData("double, max: 0.5", "[|0.51|]", "The value breaks 'max: 0.5': it is 0.51")]
    [InlineData("[string], maxBytes: 2", "[\"ab\", [|\"abc\"|]]", "The value breaks 'maxBytes: 2': it has bytes: 3")]
    [InlineData("{ string: string }, maxChars: 1", "{ \"a\": [|\"bc\"|] }", "The value breaks 'maxChars: 1': it has characters: 2")]
    [InlineData("[[string]], maxChars: 1", "[[\"a\"], [[|\"bc\"|]]]", "The value breaks 'maxChars: 1': it has characters: 2")]
    public void A_value_that_does_not_fit_is_told_at_its_place(string type, string value, string message) =>
        AssertTells(Request($"A: {{ type: {type} }}", $"{{ \"A\": {value} }}"), message);

    [Theory]
    [InlineData("int32, max: 9", "10")]
    [InlineData("[string], maxItems: 1", "[\"a\", \"b\"]")]
    [InlineData("string, maxBytes: 1", "\"ab\"")]
    public void Limits_are_those_of_requests(string type, string value) =>
        AssertClean(Response($"A: {{ type: {type} }}", $"{{ \"Status\": \"OK\", \"A\": {value} }}"));

    [Theory]
    [InlineData("[|[]|]", "An object is expected here, not an array")]
    [InlineData("[|{}|]", "The response has neither 'Status' nor 'Code', so it does not say whether the call succeeded. Add one of the two.")]
    [InlineData("{ \"Code\": 0, \"A\": [|\"1\"|] }", "A value of int32 is expected here, not a string")]
    [InlineData("{ \"Code\": 0, [|\"B\"|]: 1 }", "'B' is not a member of the response.")]
    [InlineData("{ \"Status\": \"OK\", \"Info\": [|1|], \"A\": 1 }", "A string is expected here, not the number 1")]
    [InlineData("{ \"Status\": \"FAIL\", \"Info\": [|1|] }", "A string is expected here, not the number 1")]
    [InlineData("{ \"Status\": \"OK\", \"Code\": 7, \"Info\": [|1|] }", "A string is expected here, not the number 1")]
    [InlineData("{ \"Status\": \"OK\", \"Code\": [|\"?\"|] }", "A value of int64 is expected here, not a string")]
    public void A_response_is_held_against_its_type(string response, string message) => AssertTells(Response("A: { type: int32 }", response), message);

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
        var run = SpecProject.Chat.With(SpecProject.ServicePath, service).With(Path, Response("A: { type: int32 }", response)).Run();
        Assert.Contains(part, GeneratorRun.Message(Assert.Single(run.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_of_a_service_without_an_envelope_succeeded() =>
        SpecProject.Chat.With(SpecProject.ServicePath, "service: Chat").With(Path, Response("A: { type: int32 }", "{ \"A\": 1 }")).Run().AssertClean();

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
    public void All_conditions_of_a_member_must_hold()
    {
        const string Members = "A: { type: int32 }, B: { type: int32 }, C: { type: int32, when: { A: [1, 2], B: 1 } }";
        AssertClean(Request(Members, "{ \"A\": 1 }"));
        AssertClean(Request(Members, "{ \"B\": 1, \"A\": 3 }"));
        AssertTells(Request(Members, "[|{ \"A\": 2, \"B\": 1 }|]"), "The required member 'C' is absent or null although its condition holds");
    }

    [Fact]
    public void An_example_is_emitted_for_the_fake()
    {
        var text = Request("A: { type: string }", "{ \"A\": \"b\" }") + "    response: { \"Status\": \"OK\" }\n";
        var run = SpecProject.Chat.With(Path, text).Set("ChatwrightExamples", "true").Run().AssertClean();
        var emitted = string.Join('\n', run.HintNames.Select(run.Text));
        Assert.Contains("""{\"A\":\"b\"}""", emitted, StringComparison.Ordinal);
        Assert.Contains("""{\"Status\":\"OK\"}""", emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query: [|[]|]", "An object is expected here, not an array")]
    [InlineData("query: { \"Sort\": [|true|] }", "A string or a number is expected here, not a truth value")]
    [InlineData("query: { \"Sort\": [|null|] }", "A string or a number is expected here, not null")]
    [InlineData("body: [|[]|]", "An object is expected here, not an array")]
    [InlineData("body: { \"N\": [|\"x\"|] }", "A value of int32 is expected here, not a string")]
    [InlineData("body: { \"S\": [|5|] }", "A string is expected here, not the number 5")]
    [InlineData("body: { \"D\": [|\"5\"|] }", "A string of base64 is expected here, not a string")]
    [InlineData("reply: [|[]|]", "An object is expected here, not an array")]
    [InlineData("reply: { \"Code\": 0, [|\"Cod\"|]: 1 }", "'Cod' is not a member of the reply. Did you mean 'Code'?")]
    [InlineData("reply: { \"Code\": [|\"0\"|] }", "A value of int64 is expected here, not a string")]
    public void An_example_of_a_webhook_is_held_against_its_parts(string part, string message) => AssertTells(Webhook(part), message);

    [Theory]
    [InlineData("body: { \"N\": \"5\", \"F\": \"1\", \"T\": \"1700000000\", \"Command\": \"Room.Left\" }")]
    [InlineData("query: { \"Command\": \"Room.Left\", \"Sort\": 1 }")]
    [InlineData("reply: { \"Code\": 0, \"Info\": \"\" }")]
    public void A_body_may_have_numbers_in_texts(string part) => AssertClean(Webhook(part));

    private static string Webhook(string part) => $$"""
        webhook: Room.Left
        body: { N: { type: int32 }, S: { type: string }, F: { type: bool, wire: int }, T: { type: timestamp }, D: { type: bytes } }
        examples: [{ {{part}}{{(part.StartsWith("query", StringComparison.Ordinal) ? ", body: {}" : "")}} }]
        """;

    private static string Request(string members, string example) => Spec($"request: {{ {members} }}", $"request: {example}");

    private static string Response(string members, string example) => Spec($"response: {{ {members} }}", $"response: {example}");

    private static string Spec(string payload, string example) => $"endpoint: v4/room/add{Types}{payload}\nexamples:\n  - {example}\n";

    private static SpecProject Project(string text) => SpecProject.Chat
        .With(SpecProject.ServicePath, SpecProject.Service.Text + Webhooks)
        .With(text.StartsWith("webhook", StringComparison.Ordinal) ? "room/left.api.yaml" : Path, text);

    private static void AssertClean(string text) => Project(text).Run().AssertClean();

    private static void AssertTells(string marked, string message)
    {
        var (text, spans) = Marked.Parse(marked);
        var diagnostic = Assert.Single(Project(text).Run().Diagnostics);
        Assert.Equal(message, GeneratorRun.Message(diagnostic));
        Assert.Equal(Assert.Single(spans), (diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End));
    }
}
