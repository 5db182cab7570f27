using System.Text.Json.Nodes;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.OpenApi;

/// <summary>Values in a document are those on the wire, and its texts are those of the specs, whatever is in them.</summary>
public class OpenApiWireTests
{
    private const string Service = "service: Mail\nenvelope: { code: Code }\n";

    [Theory]
    [InlineData("{ type: bool, default: true }", "true")]
    [InlineData("{ type: bool, default: false }", "false")]
    [InlineData("{ type: bool, wire: int, default: true }", "1")]
    [InlineData("{ type: bool, wire: int, default: false }", "0")]
    [InlineData("{ type: int32, default: -5 }", "-5")]
    [InlineData("{ type: uint64, default: 18446744073709551615 }", "18446744073709551615")]
    [InlineData("{ type: int64, wire: string, default: 5 }", "\"5\"")]
    [InlineData("{ type: uint32, wire: string, default: 0 }", "\"0\"")]
    [InlineData("{ type: double, default: 1.5 }", "1.5")]
    [InlineData("{ type: double, wire: string, default: 1.5 }", "\"1.5\"")]
    [InlineData("{ type: string, default: 5 }", "\"5\"")]
    [InlineData("{ type: Code, default: 5 }", "\"5\"")]
    [InlineData("{ type: Style, default: Framed }", "2")]
    [InlineData("{ type: Word, default: Yes }", "\"1\"")]
    [InlineData("{ type: Rights, default: [Read, Write] }", "3")]
    public async Task A_default_is_the_value_on_the_wire(string member, string value)
    {
        var schemas = await SchemasAsync($$"""
            endpoint: v4/letters/send
            request: { Member: {{member}} }
            types:
              Code: { type: int64, wire: string }
              Style: { enum: { Plain: 1, Framed: 2 } }
              Word: { enum: { Yes: "1", No: "0" } }
              Rights: { flags: { Read: 1, Write: 2 } }
            """);

        Assert.Equal(value, schemas["SendLettersRequest"]!["properties"]!["Member"]!["default"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{ type: int64, wire: string }", "5", "\"5\"")]
    [InlineData("{ type: string }", "5", "\"5\"")]
    [InlineData("{ type: bool, wire: int }", "1", "1")]
    [InlineData("{ type: bool }", "true", "true")]
    [InlineData("{ type: Style }", "2", "2")]
    [InlineData("{ type: Word }", "\"1\"", "\"1\"")]
    public async Task A_condition_has_the_value_on_the_wire(string member, string when, string value)
    {
        var schemas = await SchemasAsync($$"""
            endpoint: v4/letters/send
            request:
              Member: {{member}}
              Other: { type: string, when: { Member: {{when}} } }
            types:
              Style: { enum: { Plain: 1, Framed: 2 } }
              Word: { enum: { Yes: "1", No: "0" } }
            """);

        var request = schemas["SendLettersRequest"]!;
        Assert.Equal($"[{value}]", request["allOf"]![0]!["if"]!["properties"]!["Member"]!["enum"]!.ToJsonString());
        Assert.Equal($$"""{"Member":[{{value}}]}""", request["properties"]!["Other"]!["x-when"]!.ToJsonString());
    }

    [Fact]
    public async Task A_case_keeps_the_rules_of_the_members_that_all_cases_share()
    {
        var schemas = await SchemasAsync("""
            endpoint: v4/letters/send
            request: { To: { type: Target, required: true } }
            types:
              Target:
                union: Kind
                fields:
                  ById: { type: string, oneOf: who }
                  ByName: { type: string, oneOf: who }
                cases:
                  Street: { is: 1, fields: { House: { type: string, anyOf: place }, Box: { type: string, anyOf: place } } }
                  Nowhere: { is: 2, fields: { Why: { type: string } } }
            """);

        const string Shared = """{"oneOf":[{"required":["ById"]},{"required":["ByName"]}]}""";
        Assert.Equal(
            $$"""[{{Shared}},{"anyOf":[{"required":["House"]},{"required":["Box"]}]}]""", schemas["Target_Street"]!["allOf"]!.ToJsonString());
        Assert.Equal($"[{Shared}]", schemas["Target_Nowhere"]!["allOf"]!.ToJsonString());
    }

    [Theory]
    [InlineData("mail.json")]
    [InlineData("mail.yaml")]
    public async Task A_text_keeps_the_line_ends_of_Unicode(string file)
    {
        const string Text = "a\u2028b\u2029c\u0085d";
        using var folder = new TempFolder();
        folder.Write("Specs/service.api.yaml", Service);
        folder.Write("Specs/send.api.yaml", """
            endpoint: v4/letters/send
            summary: "a\u2028b\u2029c\u0085d"
            response: { Text: { type: string } }
            examples:
              - response: { "Code": 0, "Text": "a\u2028b\u2029c\u0085d" }
            """);

        var run = await new ToolRun { Folder = folder.Path }.RunAsync("export", "openapi", "Specs", "-o", file);

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        var written = folder.Read(file);
        Assert.DoesNotContain('\r', written);
        Assert.DoesNotContain(written, c => c is '\u2028' or '\u2029' or '\u0085');
        if (file == "mail.json")
        {
            var operation = JsonNode.Parse(written)!["paths"]!["/v4/letters/send"]!["post"]!;
            Assert.Equal(Text, operation["summary"]!.ToString());
            var media = operation["responses"]!["200"]!["content"]!["application/json"]!;
            Assert.Equal(Text, media["examples"]!["example"]!["value"]!["Text"]!.ToString());
        }
        else
        {
            Assert.Contains(@"summary: ""a\Lb\Pc\Nd""", written);
        }
    }

    private static async Task<JsonNode> SchemasAsync(string endpoint)
    {
        using var folder = new TempFolder();
        folder.Write("Specs/service.api.yaml", Service);
        folder.Write("Specs/send.api.yaml", endpoint);
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("export", "openapi", "Specs");
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Out)!["components"]!["schemas"]!;
    }
}
