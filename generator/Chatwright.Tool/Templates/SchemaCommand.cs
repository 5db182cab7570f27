using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Templates;

/// <summary><c>chatwright schema</c>: what an editor needs to complete and check specs.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder of the specs, for the schema; '-' prints it. By default the current folder.",
        HelpName = "FOLDER|-",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string[]> _editor = new("--editor", "-e")
    {
        Description = "Write the settings of this editor too, into the current folder. Existing settings are never changed.",
        HelpName = $"{EditorSettings.VsCode}|{EditorSettings.Rider}",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace an existing schema." };

    public SchemaCommand()
        : base("schema", "Write the JSON Schema of specs beside them, so that an editor completes and checks them.")
    {
        _editor.AcceptOnlyFromAmong(EditorSettings.VsCode, EditorSettings.Rider);
        Add(_output);
        Add(_editor);
        Add(_force);
        Examples =
        [
            ("chatwright schema -o Specs --editor vscode", "Write Specs/chatwright.schema.json and .vscode/settings.json."),
            ("chatwright schema -o Specs --force", "Update the schema after an update of the tool."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (terminal, text, folder) = (session.Terminal, SpecSchema.Text(), session.Get(_output)!);
        if (folder == "-")
        {
            terminal.Out.Write(text);
            return ExitCode.Ok;
        }
        var schema = Path.Combine(folder, SpecSchema.FileName);
        await OutputFile.CreateFolderAsync(terminal, folder);
        if (!await HasTextAsync(terminal, schema, text, cancellationToken))
            await OutputFile.WriteAsync(terminal, schema, text, session.Get(_force), cancellationToken);
        var files = new List<string> { terminal.Display(terminal.Resolve(schema)) };
        foreach (var editor in (session.Get(_editor) ?? []).Distinct())
            await WriteAsync(session, EditorSettings.Of(editor, Relative(terminal, schema), Solution(terminal)), files, cancellationToken);
        Report(session.Output, files);
        return ExitCode.Ok;
    }

    private static async Task WriteAsync(Session session, EditorSettings settings, List<string> files, CancellationToken cancellationToken)
    {
        if (!File.Exists(session.Terminal.Resolve(settings.Path)))
        {
            await OutputFile.CreateFolderAsync(session.Terminal, Path.GetDirectoryName(settings.Path)!);
            await OutputFile.WriteAsync(session.Terminal, settings.Path, settings.Text, mayReplace: false, cancellationToken);
            files.Add(settings.Path);
            return;
        }
        var text = await Input.ReadFileAsync(session.Terminal, settings.Path, cancellationToken);
        if (!text.Contains(SpecSchema.FileName, StringComparison.Ordinal))
        {
            session.Output.Warning($"{settings.Path} exists and is not changed. Add to it:");
            foreach (var line in settings.Entry.Split('\n'))
                session.Output.Note($"{line}");
        }
    }

    private static void Report(Output output, List<string> files)
    {
        if (output.IsJson)
            output.Json(new { files });
        else
            files.ForEach(file => output.Line($"[green]{file}[/]"));
    }

    private static async Task<bool> HasTextAsync(Terminal terminal, string name, string text, CancellationToken cancellationToken)
    {
        var path = terminal.Resolve(name);
        return File.Exists(path) && FileKind.IsRegular(path)
            && Input.LenientText(await Input.ReadFileBytesAsync(terminal, name, cancellationToken)) == text;
    }

    private static string Relative(Terminal terminal, string path) =>
        Path.GetRelativePath(terminal.Resolve("."), terminal.Resolve(path)).Replace('\\', '/');

    /// <summary>Rider keeps its settings in a folder that is named after the solution.</summary>
    private static string? Solution(Terminal terminal) => Input.FilesIn(terminal, terminal.Resolve("."))
        .Where(path => Path.GetExtension(path) is ".sln" or ".slnx")
        .Select(Path.GetFileNameWithoutExtension)
        .FirstOrDefault();
}
