using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hosting.Tests.TencentChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Tests.Shared;

namespace Hosting.Tests.OpenApi;

/// <summary>Enumerations of a client as parameters and members of the application's own endpoints, and what OpenAPI says of them.</summary>
public sealed class EnumerationTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly WebApplication _app;

    public EnumerationTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenApi(options => options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = context.JsonTypeInfo.Type;
            // A parameter that is parsed is a string here.
            ClientEnums.Describe(schema, type == typeof(string) && context.ParameterDescription is { } parameter ? parameter.Type : type);
            return Task.CompletedTask;
        }));
        builder.Services.AddEndpointsApiExplorer().AddSwaggerGen(options => options.SchemaFilter<ClientEnumFilter>());
        _app = builder.Build();
        _app.MapOpenApi();
        _app.UseSwagger();
        _app.MapGet("/paint/{color}", (Color color, Size size, Brushes brushes, DateTimeOffset at, Color? other) =>
            new Picture { Color = color, Size = size, Brushes = brushes, Other = other, At = at });
        _app.MapGet("/colors", (Color[] color) => color);
        _app.MapPost("/pictures", (Picture picture) => picture);
    }

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Theory]
    [InlineData("/paint/red?size=9&brushes=3&at=2026-04-01",
        """{"color":"red","size":9,"brushes":3,"other":null,"at":"2026-04-01T00:00:00+00:00"}""")]
    [InlineData("/paint/new?size=77&brushes=Round,Flat&at=2026-04-01&other=dark%20%22blue%22",
        """{"color":"new","size":77,"brushes":3,"other":"dark \"blue\"","at":"2026-04-01T00:00:00+00:00"}""")]
    [InlineData("/colors?color=red&color=new", """["red","new"]""")]
    public async Task Parameters_bind_to_what_stands_in_the_JSON_known_or_not(string address, string expected)
        => Assert.Equal(expected, await _http.GetStringAsync(address));

    [Fact]
    public async Task Bodies_bind_too()
    {
        var picture = JsonNode.Parse("""{"color":"new","size":77,"brushes":8,"at":"2026-04-01T00:00:00Z"}""");
        var response = await _http.PostAsJsonAsync("/pictures", picture);
        Assert.Equal(
            """{"color":"new","size":77,"brushes":8,"other":null,"at":"2026-04-01T00:00:00+00:00"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/v1/swagger.json")]
    public async Task Documents_list_the_values_as_they_stand_in_the_JSON(string address)
    {
        var document = JsonNode.Parse(await _http.GetStringAsync(address))!;
        var picture = document["components"]!["schemas"]!["Picture"]!["properties"]!;
        foreach (var color in new[] { Resolve(document, picture["color"]!), Parameter(document, "/paint/{color}", "color"), Items(document) })
        {
            Assert.Equal("string", color["type"]!.ToString());
            Assert.Equal(["red", "dark \"blue\""], color["enum"]!.AsArray().Select(value => value!.ToString()));
        }
        foreach (var size in new[] { Resolve(document, picture["size"]!), Parameter(document, "/paint/{color}", "size") })
        {
            Assert.Equal(("integer", "[1,9]"), (size["type"]!.ToString(), size["enum"]!.ToJsonString()));
            Assert.Equal("1: Small, 9: Large", size["description"]!.ToString());
        }
        var brushes = Resolve(document, picture["brushes"]!);
        Assert.Equal(("integer", "0: None, 1: Round, 2: Flat"), (brushes["type"]!.ToString(), brushes["description"]!.ToString()));
        Assert.Null(brushes["enum"]);
    }

    [Fact]
    public void The_page_has_the_class_that_is_tested()
    {
        static string Read(params string[] path) => File.ReadAllText(Repository.At(path)).ReplaceLineEndings("\n");
        var code = Read("tests", "Hosting.Tests", "OpenApi", "ClientEnums.cs");
        Assert.Contains(code[code.IndexOf("/// <summary>", StringComparison.Ordinal)..], Read("runtime", "Chatwright.Hosting", "README.md"),
            StringComparison.Ordinal);
    }

    private static JsonNode Parameter(JsonNode document, string path, string name) => Resolve(
        document,
        document["paths"]![path]!["get"]!["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.ToString() == name)!["schema"]!);

    private static JsonNode Items(JsonNode document) => Resolve(document, Parameter(document, "/colors", "color")["items"]!);

    private static JsonNode Resolve(JsonNode document, JsonNode schema) => schema["$ref"] is { } reference
        ? reference.ToString().Split('/').Skip(1).Aggregate(document, (node, key) => node[key]!)
        : schema;

    public sealed record Picture
    {
        public Color Color { get; init; }

        public Size Size { get; init; }

        public Brushes Brushes { get; init; }

        public Color? Other { get; init; }

        public DateTimeOffset At { get; init; }
    }

    private sealed class ClientEnumFilter : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            var type = context.Type == typeof(string) && context.ParameterInfo is { } parameter ? parameter.ParameterType : context.Type;
            if (schema is OpenApiSchema described)
                ClientEnums.Describe(described, type);
        }
    }
}
