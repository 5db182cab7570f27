using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary><c>chatwright export …</c></summary>
internal sealed class ExportCommand : CommandGroup
{
    public ExportCommand()
        : base("export", "Export specs for other tools.") => Add(new OpenApiCommand());
}

/// <summary><c>chatwright export openapi PATH… -o FILE</c></summary>
internal sealed partial class OpenApiCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Spec files, and folders to look for *.api.yaml in. By default, the shipped specs are exported.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write: YAML if its name ends in .yaml or .yml, otherwise JSON. By default, JSON on the standard output.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace an existing file." };

    private readonly Option<string> _version = new("--version")
    {
        Description = "The version of OpenAPI: 3.1 or 3.0.",
        HelpName = "3.1|3.0",
        DefaultValueFactory = _ => "3.1",
    };

    private readonly SpecOptions _specs = new(takesPaths: false);

    public OpenApiCommand()
        : base("openapi", "Write an OpenAPI document of a service. Facts that OpenAPI cannot express are written as x- members.")
    {
        _version.AcceptOnlyFromAmong("3.1", "3.0");
        Add(_paths);
        Add(_output);
        Add(_force);
        Add(_version);
        _specs.AddTo(this);
        Examples =
        [
            ("chatwright export openapi -o chat.yaml", "Write a document of the shipped specs."),
            ("chatwright export openapi Specs --version 3.0 -o chat.json", "Write a document of your own specs, for tools that read OpenAPI 3.0."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var units = ServiceUnits.Of(_specs.Load(session, session.Get(_paths) ?? [], cancellationToken));
        var version = session.Get(_version) == "3.0" ? OpenApiSpecVersion.OpenApi3_0 : OpenApiSpecVersion.OpenApi3_1;
        var document = DocumentExporter.Export(units, version);
        var path = session.Get(_output) is { } output and not "-" ? session.Terminal.Resolve(output) : null;
        var text = await TextAsync(document, version, IsYaml(path), cancellationToken);
        if (path is null)
            session.Terminal.Out.Write(text);
        else
            await OutputFile.WriteAsync(session.Terminal, session.Get(_output)!, text, session.Get(_force), cancellationToken);
        if (path is not null)
            Report(session, session.Terminal.Display(path), document);
        return ExitCode.Ok;
    }

    private void Report(Session session, string file, OpenApiDocument document)
    {
        var openapi = session.Get(_version)!;
        var operations = document.Paths.Count;
        var schemas = document.Components!.Schemas?.Count ?? 0;
        if (session.Output.IsJson)
            session.Output.Json(new { file, openapi, operations, schemas });
        else
            session.Output.Line($"[green]{file}[/]  OpenAPI {openapi}, {operations} operations, {schemas} schemas");
    }

    private static bool IsYaml(string? path) => Path.GetExtension(path) is ".yaml" or ".yml";

    private static async Task<string> TextAsync(OpenApiDocument document, OpenApiSpecVersion version, bool isYaml,
        CancellationToken cancellationToken)
    {
        var json = Escaped((await document.SerializeAsJsonAsync(version, cancellationToken)).Replace("\r\n", "\n", StringComparison.Ordinal));
        return (isYaml ? YamlText.Of(JsonNode.Parse(json)!) : json).TrimEnd('\n') + "\n";
    }

    /// <summary>
    /// The library's writer leaves control characters as they are, which JSON does not take; those of U+0080 and above, and the line ends of Unicode,
    /// it takes, but not every reader.
    /// </summary>
    private static string Escaped(string text) => ControlCharacter().Replace(text, c => $"\\u{(int)c.Value[0]:x4}");

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]")]
    private static partial Regex ControlCharacter();
}
