using System.Text.Json.Nodes;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.OpenApi;

/// <summary>Keys for which OpenAPI has no word of its own: what an operation is about, what the client fills, how a batch succeeds.</summary>
public class OpenApiKeyTests
{
    private const string Service = """
        service: Mail
        envelope: { status: Status, ok: OK, code: Code, info: Info }
        groups: { letters: { name: Letters, noun: Letter } }
        """;

    private const string Endpoint = """
        endpoint: v4/post/list
        group: letters
        noun: Post
        safe: true
        probe: true
        query:
          kind: { type: int32, summary: The kind., min: 1 }
          v: { value: "2" }
        request:
          Number: { type: uint32, from: random32 }
          Before: { type: int64, excludes: [After] }
          After: { type: int64 }
        response:
          Letters: { type: [Letter] }
        pages: { items: Letters, carry: { Before: { min: Letters.Seq, add: -1 } } }
        results: { items: Letters, code: State, ok: [1, 2], key: Seq }
        types:
          Letter: { fields: { Seq: { type: int64 }, State: { type: int32 } } }
        """;

    [Fact]
    public async Task An_operation_says_what_it_is_about_and_how_it_goes_on()
    {
        var document = await ExportAsync();
        var operation = document["paths"]!["/v4/post/list"]!["post"]!;
        Assert.Equal(("letters", "Post", "true"), (Mark(operation, "group"), Mark(operation, "noun"), Mark(operation, "probe")));
        Assert.Equal("Letter", Mark(document["tags"]![0]!, "noun"));
        Assert.Equal("""{"items":"Letters","carry":{"Before":{"min":"Letters.Seq","add":-1}}}""", operation["x-pages"]!.ToJsonString());
        Assert.Equal("""{"items":"Letters","code":"State","key":"Seq","ok":[1,2]}""", operation["x-results"]!.ToJsonString());
    }

    [Fact]
    public async Task Members_in_the_query_are_parameters_and_not_in_the_body()
    {
        var document = await ExportAsync();
        var parameters = document["paths"]!["/v4/post/list"]!["post"]!["parameters"]!.AsArray();
        Assert.Equal(["v", "kind"], parameters.Select(parameter => parameter!["name"]!.ToString()));
        Assert.Equal(("query", "The kind.", "1"), (
            parameters[1]!["in"]!.ToString(), parameters[1]!["description"]!.ToString(), parameters[1]!["schema"]!["minimum"]!.ToString()));
        Assert.Equal(["Number", "Before", "After"], Request(document)["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task A_member_says_what_fills_it_and_what_it_excludes()
    {
        var request = Request(await ExportAsync());
        Assert.Equal("random32", Mark(request["properties"]!["Number"]!, "from"));
        Assert.Equal("""["After"]""", request["properties"]!["Before"]!["x-excludes"]!.ToJsonString());
        Assert.Equal("""[{"not":{"required":["Before","After"]}}]""", request["allOf"]!.ToJsonString());
    }

    [Fact]
    public async Task Headers_of_the_service_are_parameters_of_every_operation()
    {
        var document = await ExportAsync(Service + """

            query: { app: { from: sdkAppId }, sig: { from: signature } }
            headers:
              app: { from: sdkAppId }
              X-Version: { value: 2 }
              Authorization: { from: signature }
            """);
        var operation = document["paths"]!["/v4/post/list"]!["post"]!;
        var parameters = operation["parameters"]!.AsArray().Take(3).Select(reference => Resolve(document, reference!));
        Assert.Equal([("app", "query"), ("app", "header"), ("X-Version", "header")],
            parameters.Select(parameter => (parameter["name"]!.ToString(), parameter["in"]!.ToString())));
        var schemes = document["components"]!["securitySchemes"]!;
        var used = operation["security"]![0]!.AsObject().Select(scheme => schemes[scheme.Key]!);
        Assert.Equal([("sig", "query"), ("Authorization", "header")],
            used.Select(scheme => (scheme["name"]!.ToString(), scheme["in"]!.ToString())));
    }

    private static JsonNode Resolve(JsonNode document, JsonNode reference)
        => reference["$ref"]!.ToString().Split('/').Skip(1).Aggregate(document, (node, key) => node[key]!);

    private static JsonNode Request(JsonNode document) => document["components"]!["schemas"]!["ListPostRequest"]!;

    private static string Mark(JsonNode node, string name) => node["x-" + name]!.ToString();

    private static async Task<JsonNode> ExportAsync(string service = Service)
    {
        using var folder = new TempFolder();
        folder.Write("Specs/service.api.yaml", service);
        folder.Write("Specs/list.api.yaml", Endpoint);
        var run = await new ToolRun { Folder = folder.Path }.RunAsync("export", "openapi", "Specs");
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Out)!;
    }
}
