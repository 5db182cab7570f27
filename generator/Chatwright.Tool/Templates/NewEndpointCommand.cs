using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Templates;

/// <summary><c>chatwright new endpoint PATH</c>: a commented spec to start from.</summary>
internal sealed class NewEndpointCommand : ToolCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = "The path of the endpoint, such as v4/openim/sendmsg." };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file, or a folder for it; '-' prints it. By default the current folder.",
        HelpName = "FILE|FOLDER|-",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace an existing file." };

    public NewEndpointCommand()
        : base("endpoint", "Write a spec from a template: complete, commented, and without diagnostics.")
    {
        Add(_path);
        Add(_output);
        Add(_force);
        Examples =
        [
            ("chatwright new endpoint v4/openim/sendmsg -o Specs", "Write Specs/sendmsg.api.yaml."),
            ("chatwright new endpoint v4/openim/sendmsg -o - | less", "Show the template without writing a file."),
        ];
    }

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var path = session.Get(_path)!;
        var text = EndpointTemplate.For(path);
        Check(path, text, cancellationToken);
        var target = session.Get(_output) ?? ".";
        if (target == "-")
        {
            session.Terminal.Out.Write(text);
            return ExitCode.Ok;
        }
        var file = await FileNameAsync(session.Terminal, target, path);
        await OutputFile.WriteAsync(session.Terminal, file, text, session.Get(_force), cancellationToken);
        if (session.Output.IsJson)
            session.Output.Json(new { file = session.Terminal.Display(session.Terminal.Resolve(file)) });
        else
            session.Output.Line($"[green]{session.Terminal.Display(session.Terminal.Resolve(file))}[/]");
        if (session.Output.IsWatched)
            session.Output.Note($"[dim]Fill it in, and run '{CommandName.Tool} check'.[/]");
        return ExitCode.Ok;
    }

    /// <summary>Checks a path by the compiler's rules.</summary>
    private static void Check(string path, string text, CancellationToken cancellationToken)
    {
        var project = SpecProject.Compile([.. ShippedSpecs.All, new SpecSource(path, text)], null, cancellationToken);
        var unit = project.Units.Single(other => !other.Source.IsShipped);
        if (unit.File.Declaration is { } declaration && declaration.Head.Value != path)
            throw new ToolException($"'{PlainText.Brief(path)}' is not the path of an endpoint.", ExitCode.Usage);
        var diagnostic = unit.Bound.Diagnostics.Select(found => BodyDiagnostic.Of(found, text)).FirstOrDefault(diagnostic => diagnostic.IsError);
        if (diagnostic is not null)
            throw new ToolException($"{diagnostic.Message.TrimEnd('.')}. ({diagnostic.Id})", ExitCode.Usage);
    }

    /// <summary>A file is written where it is named, if its folder exists; a folder for it is created.</summary>
    private static async Task<string> FileNameAsync(Terminal terminal, string target, string path)
    {
        if (IsFile(terminal.Resolve(target)))
            return target;
        await OutputFile.CreateFolderAsync(terminal, target);
        return Path.Combine(target, path[(path.LastIndexOf('/') + 1)..] + SpecFiles.Extension);
    }

    private static bool IsFile(string path) =>
        !Directory.Exists(path) && (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.Exists(path));
}
