using System.Text.Json.Nodes;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.OpenApi;

/// <summary>Values in a document are those on the wire, and its texts are those of the specs, whatever is in them.</summary>
public class OpenApiWireTests
{
    private const string Service = "service: Mail\nenvelope: { code: Code }\n";

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
