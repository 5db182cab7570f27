using System.Text.Json.Nodes;
using Chatwright.Tool.Outcomes;
using Microsoft.OpenApi;
using Tool.Tests.Harness;

namespace Tool.Tests.OpenApi;

/// <summary>
/// The exported document, read back by the library's own reader or as plain JSON. Tools of others look at it in <c>tests/OpenApi</c>.
/// </summary>
public class OpenApiTests
{
    private const string Schemas = "#/components/schemas/";

    private const string Service = """
        service: Mail
        summary: An API for mail.
        signing: usersig
        envelope: { status: Status, ok: OK, code: Code, info: Info }
        query:
          appid: { from: sdkAppId }
          sig: { from: signature }
          number: { from: random32 }
          format: { value: json }
        regions:
          Europe: { host: eu.mail.example.com, backup: eu2.mail.example.com }
          Asia: { host: asia.mail.example.com, notes: New. }
        limits: { requestBytes: 65536, serverTimeout: 3s }
        errors:
          100: { name: MailboxFull, summary: The mailbox is full., remedy: Delete a letter., retry: backoff, after: 60s, refused: true }
        """;

    private const string Endpoint = """
        endpoint: v4/letters/send
        summary: Sends a letter.
        notes: Not tried.
        docs: { en: "https://example.com/en/send", zh: "https://example.com/zh/send" }
        calls: 30/m
        idempotent: true
        request:
          To: { type: [UserId], required: true, minItems: 1, maxItems: 10, maxBytes: 32 }
          Title: { type: string, minChars: 1, maxChars: 40, default: hello, aliases: [title], notes: Undocumented. }
          Style: { type: Style, default: Framed, summary: How it looks. }
          Urgency: { type: Urgency }
          Options: { type: Options, default: [Quick, Quiet] }
          Silent: { type: bool, wire: int }
          At: { type: timestamp, wire: millis }
          Big: { type: uint64 }
          Code: { type: int64, wire: string, sensitive: true }
          Seats: { type: int32, min: 1, max: 500 }
          Room: { type: string, when: { Seats: [1, 2] } }
          ById: { type: string, oneOf: target }
          ByName: { type: string, oneOf: target }
          Parts: { type: [Part] }
          Extra: { type: { string: Value } }
        response:
          LetterId: { type: string, required: true }
          Rooms: { type: [Outcome] }
          Next: { type: string }
        results: { items: Rooms, code: ItemCode }
        types:
          UserId: { type: string, maxBytes: 32 }
          Style: { enum: { Plain: { is: 0, summary: Nothing. }, Framed: 1 } }
          Kind: { open: true, enum: [Short, Long] }
          Urgency: { enum: { Low: 0, Own: { range: [5, 9], summary: Of one's own. }, High: { is: 1, range: [100, 199] } } }
          Options: { flags: { Quick: 1, Quiet: 2 } }
          Value: { choice: { Text: string, Number: int64, Texts: [string] } }
          Part:
            union: Type
            content: Content
            fields: { Order: { type: int32 } }
            cases:
              Text: { is: [TextPart, OldText], implicit: Text, fields: { Text: { type: string, required: true } } }
              Picture: { is: PicturePart, type: Picture }
          Picture: { fields: { Data: { type: bytes, required: true }, Kind: { type: Kind } } }
          Outcome: { fields: { ItemCode: { type: int32, required: true, min: 0 } } }
        errors:
          200: { name: LetterTooHeavy, range: [201, 209], summary: It is too heavy. }
        examples:
          - name: a letter
            notes: Made up.
            request: |
              { "To": ["bob"], "ById": "b", "Parts": [{ "Type": "TextPart", "Content": { "Text": "nul: \u0000" } }] }
            response: { "Status": "OK", "Code": 0, "LetterId": "l1" }
          - response: { "Status": "FAIL", "Code": 100, "Info": "full" }
        """;

    [Theory]
    [InlineData("3.1", "json")]
    [InlineData("3.1", "yaml")]
    [InlineData("3.0", "json")]
    public async Task The_library_reads_back_what_it_wrote(string version, string extension)
    {
        using var folder = Mail();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("export", "openapi", "Specs", "--version", version, "-o", "mail." + extension);
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));

        var text = folder.Read("mail." + extension);
        Assert.Contains(version, text[..30]);
        if (extension == "json")
        {
            var read = OpenApiDocument.Parse(text, "json");
            Assert.Empty(read.Diagnostic!.Errors);
            Assert.NotNull(read.Document!.Components!.Schemas!["Part"].Discriminator);
        }
    }

    [Fact]
    public async Task Regions_are_servers_and_the_query_is_parameters_but_for_the_signature()
    {
        var document = await ExportAsync();

        Assert.Equal(["https://eu.mail.example.com", "https://asia.mail.example.com"], Texts(document["servers"], "url"));
        Assert.Equal("https://eu2.mail.example.com", document["servers"]![0]!["x-backup"]!.ToString());
        Assert.Equal(["appid", "number", "format"], document["components"]!["parameters"]!.AsObject().Select(parameter => parameter.Key));
        Assert.Equal("""["json"]""", document["components"]!["parameters"]!["format"]!["schema"]!["enum"]!.ToJsonString());
        var signature = document["components"]!["securitySchemes"]!["signature"]!;
        Assert.Equal(("apiKey", "query", "sig"), (signature["type"]!.ToString(), signature["in"]!.ToString(), signature["name"]!.ToString()));
        Assert.Equal("""[{"signature":[]}]""", Operation(document)["security"]!.ToJsonString());
    }

    [Fact]
    public async Task The_service_keeps_what_OpenAPI_cannot_say_in_marks()
    {
        var document = await ExportAsync();

        Assert.Equal("""{"status":"Status","ok":"OK","code":"Code","info":"Info"}""", document["x-envelope"]!.ToJsonString());
        Assert.Equal("""{"request-bytes":65536,"server-timeout-seconds":3}""", document["x-limits"]!.ToJsonString());
        Assert.Equal(
            """{"100":{"name":"MailboxFull","summary":"The mailbox is full.","remedy":"Delete a letter.","retry":"backoff","after-seconds":"""
                + """60,"refused":true}}""",
            document["x-errors"]!.ToJsonString());
        Assert.Equal("usersig", document["x-signing"]!.ToString());
    }

    [Fact]
    public async Task An_operation_has_its_tag_frequency_errors_results_and_examples()
    {
        var operation = Operation(await ExportAsync());

        Assert.Equal(("Letters_Send", "Sends a letter.", "Not tried."),
            (operation["operationId"]!.ToString(), operation["summary"]!.ToString(), operation["x-notes"]!.ToString()));
        Assert.Equal("""{"permits":30,"window-seconds":60}""", operation["x-calls"]!.ToJsonString());
        Assert.True((bool)operation["x-idempotent"]!);
        Assert.Null(operation["x-safe"]);
        Assert.Equal("""{"items":"Rooms","code":"ItemCode"}""", operation["x-results"]!.ToJsonString());
        Assert.Equal("""{"200":{"name":"LetterTooHeavy","summary":"It is too heavy.","range":[201,209]}}""", operation["x-errors"]!.ToJsonString());
        var sent = operation["requestBody"]!["content"]!["application/json"]!["examples"]!["a-letter"]!;
        Assert.Equal(("a letter", "Made up.", "nul: \0"),
            (sent["summary"]!.ToString(), sent["x-notes"]!.ToString(), sent["value"]!["Parts"]![0]!["Content"]!["Text"]!.ToString()));
        Assert.Equal(["a-letter", "example"], operation["responses"]!["200"]!["content"]!["application/json"]!["examples"]!.AsObject()
            .Select(example => example.Key));
    }

    [Theory]
    [InlineData("Title", """{"maxLength":40,"minLength":1,"type":"string","default":"hello","x-notes":"Undocumented.","x-aliases":["title"]}""")]
    [InlineData("Style", """{"allOf":[{"$ref":"#/components/schemas/Style"}],"description":"How it looks.","default":1}""")]
    [InlineData("Options", """{"allOf":[{"$ref":"#/components/schemas/Options"}],"default":3}""")]
    [InlineData("Silent", """{"type":"integer","description":"0 for false, 1 for true.","format":"int32","x-type":"bool","x-wire":"int"}""")]
    [InlineData("At", """{"type":"integer","description":"Milliseconds since 1970.","format":"int64","x-type":"timestamp","x-wire":"millis"}""")]
    [InlineData("Big", """{"maximum":18446744073709551615,"minimum":0,"type":"integer","x-type":"uint64"}""")]
    [InlineData("Code", """{"pattern":"^-?[0-9]+$","type":"string","x-type":"int64","x-wire":"string","x-sensitive":true}""")]
    [InlineData("Seats", """{"maximum":500,"minimum":1,"type":"integer","format":"int32"}""")]
    [InlineData("Room", """{"type":"string","x-when":{"Seats":[1,2]}}""")]
    [InlineData("To", """{"maxItems":10,"minItems":1,"type":"array","items":{"allOf":[{"$ref":"#/components/schemas/UserId"}],"x-max-bytes":32}}""")]
    [InlineData("Extra", """{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Value"}}""")]
    public async Task A_member_has_its_type_limits_and_marks(string member, string expected)
    {
        var schema = (await ExportAsync())["components"]!["schemas"]!["SendLettersRequest"]!["properties"]![member]!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), schema), schema.ToJsonString());
    }

    [Theory]
    [InlineData("Style", """{"enum":[0,1],"type":"integer","format":"int64","x-enum-varnames":["Plain","Framed"],"x-enumNames":"""
        + """["Plain","Framed"],"x-enum-descriptions":["Nothing.",""]}""")]
    [InlineData("Kind",
        """{"type":"string","x-extensible-enum":["Short","Long"],"x-enum-varnames":["Short","Long"],"x-enumNames":["Short","Long"]}""")]
    [InlineData("Urgency", """{"type":"integer","format":"int64","x-extensible-enum":[0,1],"x-enum-varnames":["Low","High"],"x-enumNames":"""
        + """["Low","High"],"x-enum-ranges":{"Own":{"minimum":5,"maximum":9,"description":"Of one's own."},"High":"""
        + """{"minimum":100,"maximum":199}}}""")]
    [InlineData("Options", """{"type":"integer","description":"The sum of:\n1: Quick\n2: Quiet","format":"int64","x-flags":{"Quick":1,"Quiet":2}}""")]
    [InlineData("UserId", """{"type":"string","x-max-bytes":32}""")]
    [InlineData("Value", """{"oneOf":[{"type":"string"},{"type":"integer","format":"int64"},{"type":"array","items":"""
        + """{"type":"string"}}],"x-branches":["Text","Number","Texts"]}""")]
    [InlineData("Outcome", """{"required":["ItemCode"],"type":"object","properties":{"ItemCode":{"type":"integer","format":"int32"}}}""")]
    public async Task A_named_type_is_a_schema(string type, string expected)
    {
        var schema = (await ExportAsync())["components"]!["schemas"]![type]!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), schema), schema.ToJsonString());
    }

    [Fact]
    public async Task A_union_is_one_of_its_cases_told_apart_by_the_discriminator()
    {
        var schemas = (await ExportAsync())["components"]!["schemas"]!;

        var union = schemas["Part"]!;
        Assert.Equal(["#/components/schemas/Part_Text", "#/components/schemas/Part_Picture"], Texts(union["oneOf"], "$ref"));
        Assert.Equal("Type", union["discriminator"]!["propertyName"]!.ToString());
        Assert.Equal(
            $$"""{"TextPart":"{{Schemas}}Part_Text","OldText":"{{Schemas}}Part_Text","PicturePart":"{{Schemas}}Part_Picture"}""",
            union["discriminator"]!["mapping"]!.ToJsonString());
        var text = schemas["Part_Text"]!;
        Assert.Equal("Text", text["x-implicit"]!.ToString());
        Assert.Equal("""["TextPart","OldText"]""", text["properties"]!["Type"]!["enum"]!.ToJsonString());
        Assert.Equal("""["Text"]""", text["properties"]!["Content"]!["required"]!.ToJsonString());
        Assert.Equal("int32", text["properties"]!["Order"]!["format"]!.ToString());
        Assert.Equal("#/components/schemas/Picture", schemas["Part_Picture"]!["properties"]!["Content"]!["$ref"]!.ToString());
    }

    [Fact]
    public async Task In_3_0_the_cases_of_a_union_extend_it()
    {
        var schemas = (await ExportAsync("--version", "3.0"))["components"]!["schemas"]!;

        Assert.Null(schemas["Part"]!["oneOf"]);
        Assert.Equal("int32", schemas["Part"]!["properties"]!["Order"]!["format"]!.ToString());
        Assert.Equal("#/components/schemas/Part", schemas["Part_Text"]!["allOf"]![0]!["$ref"]!.ToString());
        Assert.Null(schemas["SendLettersRequest"]!["allOf"]);
    }

    [Fact]
    public async Task Conditions_are_stated_where_the_version_can()
    {
        var rules = (await ExportAsync())["components"]!["schemas"]!["SendLettersRequest"]!["allOf"]!.AsArray();

        Assert.Equal(2, rules.Count);
        Assert.Equal("""{"if":{"required":["Seats"],"properties":{"Seats":{"enum":[1,2]}}},"then":{"required":["Room"]}}""", Sorted(rules[0]!));
        Assert.Equal("""{"oneOf":[{"required":["ById"]},{"required":["ByName"]}]}""", rules[1]!.ToJsonString());
    }

    [Fact]
    public async Task A_response_may_report_failure_so_what_success_requires_is_a_mark()
    {
        var response = (await ExportAsync())["components"]!["schemas"]!["SendLettersResponse"]!;

        Assert.Null(response["required"]);
        Assert.Equal("""["LetterId"]""", response["x-required-on-success"]!.ToJsonString());
        Assert.Equal(["LetterId", "Rooms", "Next", "Status", "Code", "Info"], response["properties"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task All_error_codes_of_the_service_are_one_enum()
    {
        var codes = (await ExportAsync())["components"]!["schemas"]!["MailErrorCode"]!;

        Assert.Equal(("[100,200]", """["MailboxFull","LetterTooHeavy"]"""),
            (codes["enum"]!.ToJsonString(), codes["x-enum-varnames"]!.ToJsonString()));
        Assert.Equal("""{"LetterTooHeavy":{"minimum":201,"maximum":209}}""", codes["x-enum-ranges"]!.ToJsonString());
    }

    [Fact]
    public async Task Components_have_the_names_of_the_client()
    {
        using var folder = Mail();
        folder.Write("Specs/list.api.yaml", """
            endpoint: v4/letters/list_all
            request: {}
            response: { Letters: { type: [Letter] } }
            types:
              Letter: { union: Kind, cases: { plain_text: { is: 1, fields: { Text: { type: string } } } } }
            """);
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("export", "openapi", "Specs");
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));

        var document = JsonNode.Parse(run.Out)!;
        var names = document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToList();
        Assert.Superset(
            new HashSet<string>(["MailErrorCode", "SendLettersRequest", "SendLettersResponse", "ListLettersAllResponse", "Letter_PlainText"]),
            names.ToHashSet());
        Assert.DoesNotContain("ListAllRequest", names);
        var body = document["paths"]!["/v4/letters/list_all"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        Assert.Equal("object", body["type"]!.ToString());
    }

    [Fact]
    public async Task The_page_shows_what_is_exported()
    {
        var page = await File.ReadAllTextAsync(Repository.At("generator", "Chatwright.Tool", "OpenApi", "README.md"));
        using var folder = new TempFolder();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("export", "openapi", "-o", "chat.yaml");

        Assert.Contains($"$ chatwright export openapi -o chat.yaml\n{run.Out}", page.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Without_paths_the_shipped_specs_go_to_the_output()
    {
        var run = await ToolRun.Of("export", "openapi");

        var document = JsonNode.Parse(run.Out)!;
        Assert.Equal(172, document["paths"]!.AsObject().Count);
        Assert.Equal("""{"items":"SessionItem","until":{"CompleteFlag":[1]},"carry":"""
            + """{"TimeStamp":"TimeStamp","StartIndex":"StartIndex","TopTimeStamp":"TopTimeStamp","TopStartIndex":"TopStartIndex"}}""",
            document["paths"]!["/v4/recentcontact/get_list"]!["post"]!["x-pages"]!.ToJsonString());
    }

    [Fact]
    public async Task A_spec_with_errors_is_not_exported()
    {
        using var folder = Mail();
        folder.Write("Specs/broken.api.yaml", "endpoint: v4/letters/burn\nrequest: { A: { type: Nothing } }\n");
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("export", "openapi", "Specs", "-o", "mail.json");

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        Assert.Contains("broken.api.yaml has errors", run.Error);
        Assert.False(folder.Has("mail.json"));
    }

    private static TempFolder Mail()
    {
        var folder = new TempFolder();
        folder.Write("Specs/service.api.yaml", Service);
        folder.Write("Specs/send.api.yaml", Endpoint);
        return folder;
    }

    private static async Task<JsonNode> ExportAsync(params string[] options)
    {
        using var folder = Mail();
        var run = await new ToolRun { Folder = folder.Path }.RunAsync(["export", "openapi", "Specs", .. options]);
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Out)!;
    }

    private static JsonNode Operation(JsonNode document) => document["paths"]!["/v4/letters/send"]!["post"]!;

    private static IEnumerable<string> Texts(JsonNode? list, string member) => list!.AsArray().Select(item => item![member]!.ToString());

    private static string Sorted(JsonNode rule) => new JsonObject
    {
        ["if"] = new JsonObject { ["required"] = rule["if"]!["required"]!.DeepClone(), ["properties"] = rule["if"]!["properties"]!.DeepClone() },
        ["then"] = rule["then"]!.DeepClone(),
    }.ToJsonString();
}
