using System.CommandLine;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Diagnostics;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Templates;

/// <summary><c>chatwright new …</c>: a commented spec to start from.</summary>
internal abstract class TemplateCommand : ToolCommand
{
    private readonly Argument<string> _head;

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file, or a folder for it; '-' prints it. By default the current folder.",
        HelpName = "FILE|FOLDER|-",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace an existing file." };

    /// <param name="head">The value of the key that says what the file describes.</param>
    protected TemplateCommand(string name, string description, Argument<string> head)
        : base(name, description)
    {
        _head = head;
        Add(_head);
        Add(_output);
        Add(_force);
    }

    /// <summary>The noun for the head in messages.</summary>
    protected abstract string Noun { get; }

    /// <summary>The spec behind the line that leads an editor to the schema.</summary>
    protected abstract string Text(string head);

    /// <summary>The name of the file, without its extension.</summary>
    protected abstract string FileName(string head);

    protected override async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var head = session.Get(_head)!;
        var target = session.Get(_output) ?? ".";
        var text = $"{SpecSchema.LineFor(session.Terminal, Folder(session.Terminal, target))}\n{Text(head)}";
        Check(head, text, cancellationToken);
        if (target == "-")
        {
            session.Terminal.Out.Write(text);
            return ExitCode.Ok;
        }
        var file = await FileNameAsync(session.Terminal, target, head);
        await OutputFile.WriteAsync(session.Terminal, file, text, session.Get(_force), cancellationToken);
        if (session.Output.IsJson)
            session.Output.Json(new { file = session.Terminal.Display(session.Terminal.Resolve(file)) });
        else
            session.Output.Line($"[green]{session.Terminal.Display(session.Terminal.Resolve(file))}[/]");
        if (session.Output.IsWatched)
            session.Output.Note($"[dim]Fill it in, and run '{CommandName.Tool} check'.[/]");
        return ExitCode.Ok;
    }

    /// <summary>Checks a head by the compiler's rules.</summary>
    private void Check(string head, string text, CancellationToken cancellationToken)
    {
        var project = SpecProject.Compile([.. ShippedSpecs.All, new SpecSource(head, text)], null, cancellationToken);
        var unit = project.Units.Single(other => !other.Source.IsShipped);
        if (unit.File.Declaration is { } declaration && declaration.Head.Value != head)
            throw new ToolException($"'{PlainText.Brief(head)}' is not {Noun}.", ExitCode.Usage);
        var diagnostic = unit.Bound.Diagnostics.Select(found => BodyDiagnostic.Of(found, text)).FirstOrDefault(diagnostic => diagnostic.IsError);
        if (diagnostic is not null)
            throw new ToolException($"{diagnostic.Message.TrimEnd('.')}. ({diagnostic.Id})", ExitCode.Usage);
    }

    /// <summary>A file is written where it is named, if its folder exists; a folder for it is created.</summary>
    private async Task<string> FileNameAsync(Terminal terminal, string target, string head)
    {
        if (IsFile(terminal.Resolve(target)))
            return target;
        await OutputFile.CreateFolderAsync(terminal, target);
        return Path.Combine(target, FileName(head) + SpecFiles.Extension);
    }

    private static string Folder(Terminal terminal, string target) => target == "-" ? "."
        : IsFile(terminal.Resolve(target)) ? Path.GetDirectoryName(terminal.Resolve(target))! : target;

    private static bool IsFile(string path) =>
        !Directory.Exists(path) && (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.Exists(path));
}
