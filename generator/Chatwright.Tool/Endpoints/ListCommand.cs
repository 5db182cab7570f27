using System.CommandLine;
using Chatwright.Generator.Model;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Endpoints;

/// <summary><c>chatwright list [TEXT]</c>: the endpoints of specs.</summary>
internal sealed class ListCommand : ToolCommand
{
    private readonly Argument<string?> _text = new("TEXT")
    {
        Description = "Lists only endpoints whose path, name in C# or summary contains this text.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly SpecOptions _specs = new(takesPaths: true);

    public ListCommand()
        : base("list", "List the endpoints of specs: the path, the name in C#, and the summary.")
    {
        Add(_text);
        _specs.AddTo(this);
        Examples =
        [
            ("chatwright list", "List the shipped endpoints."),
            ("chatwright list group --specs Specs", "List the endpoints that have to do with groups, your own included."),
        ];
    }

    protected override Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var project = _specs.Load(session, cancellationToken);
        project.WarnOfBroken(session);
        var text = session.Get(_text) ?? "";
        var endpoints = project.Units.Select(Entry.Of).OfType<Entry>().Where(entry => entry.Contains(text)).ToList();
        if (session.Output.IsJson)
            session.Output.Json(new { endpoints });
        else
            Show(session, endpoints);
        return Task.FromResult(endpoints.Count > 0 ? ExitCode.Ok : ExitCode.Negative);
    }

    private static void Show(Session session, List<Entry> endpoints)
    {
        if (endpoints.Count == 0)
            session.Output.Note($"No endpoint was found.");
        var (path, name) = (Width(endpoints, entry => entry.Path), Width(endpoints, entry => entry.Name));
        foreach (var entry in endpoints)
            session.Output.Line($"[green]{entry.Path.PadRight(path)}[/]  {entry.Name.PadRight(name)}  [dim]{entry.Summary ?? ""}[/]");
    }

    private static int Width(List<Entry> endpoints, Func<Entry, string> column) =>
        endpoints.Select(entry => column(entry).Length).DefaultIfEmpty().Max();

    /// <param name="Name">The group and the method in C#, as <c>call</c> takes it.</param>
    /// <param name="IsShipped"><c>true</c> if the spec comes with the tool; otherwise, <c>false</c>.</param>
    private sealed record Entry(string Path, string Name, string? Summary, bool IsShipped)
    {
        public static Entry? Of(SpecUnit unit) => unit.Bound.Model is EndpointModel endpoint
            ? new Entry(endpoint.Path, EndpointCatalog.NameOf(endpoint), endpoint.Docs.Summary, unit.Source.IsShipped)
            : null;

        public bool Contains(string text) => Array.Exists(
            [Path, Name, Summary ?? ""], part => part.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
