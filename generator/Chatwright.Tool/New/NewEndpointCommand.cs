using System.CommandLine;

namespace Chatwright.Tool;

/// <summary><c>chatwright new endpoint PATH</c>: a commented spec to start from.</summary>
internal sealed class NewEndpointCommand : ToolCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = "The path of the endpoint, such as v4/openim/sendmsg." };

    private readonly Option<string> _output = new("--output", "-o") { Description = "The file, or a folder for it; '-' prints it. By default the current folder.", HelpName = "FILE|FOLDER|-" };

    private readonly Option<bool> _force = new("--force") { Description = "Replace a file that exists." };

    public NewEndpointCommand()
        : base("endpoint", "Write a spec to start from: complete, commented, and without a fault.")
    {
        Add(_path);
        Add(_output);
        Add(_force);
        Examples =
        [
            ("chatwright new endpoint v4/openim/sendmsg -o Specs", "Write Specs/sendmsg.api.yaml."),
            ("chatwright new endpoint v4/openim/sendmsg -o - | less", "Look at it first."),
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
        var file = FileName(session.Terminal, target, path);
        await NewFile.WriteAsync(session.Terminal, file, text, session.Get(_force), cancellationToken);
        if (session.Output.IsJson)
            session.Output.Json(new { file = session.Terminal.Display(session.Terminal.Resolve(file)) });
        else
            session.Output.Line($"[green]{session.Terminal.Display(session.Terminal.Resolve(file))}[/]");
        if (session.Output.IsWatched)
            session.Output.Note($"[dim]Fill it in, and run '{ToolCommands.Name} check'.[/]");
        return ExitCode.Ok;
    }

    /// <summary>The compiler says what a path must be.</summary>
    private static void Check(string path, string text, CancellationToken cancellationToken)
    {
        var project = SpecProject.Compile([.. ShippedSpecs.All, new SpecSource(path, text)], null, cancellationToken);
        var unit = project.Units[^1];
        if (unit.File.Declaration is { } declaration && declaration.Head.Value != path)
            throw new ToolException($"'{PlainText.Brief(path)}' is no path of an endpoint.", ExitCode.Usage);
        var finding = unit.Bound.Diagnostics.Select(found => BodyFinding.Of(found, text)).FirstOrDefault(finding => finding.IsError);
        if (finding is not null)
            throw new ToolException($"{finding.Message}. ({finding.Id})", ExitCode.Usage);
    }

    private static string FileName(Terminal terminal, string target, string path)
    {
        if (target.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(terminal.Resolve(target)))
            return target;
        return Path.Combine(target, path[(path.LastIndexOf('/') + 1)..] + SpecFiles.Extension);
    }
}
