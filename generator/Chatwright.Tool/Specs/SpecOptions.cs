using System.CommandLine;
using Chatwright.Generator.Selection;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Specs;

/// <summary>The specs that a command works on: the same options and the same rules for all commands, and the rules are those of a build.</summary>
internal sealed class SpecOptions
{
    private readonly Option<string[]> _paths = new("--specs")
    {
        Description = "Spec files, and folders to look for *.api.yaml in.",
        HelpName = "PATH",
    };

    private readonly Option<string[]> _shipped = new("--shipped")
    {
        Description = "The shipped endpoints that belong to the project, as in ChatwrightEndpoints: all, none, or a pattern such as recentcontact/*. "
            + "By default recentcontact/* as in a build, none if the specs describe a service of their own, and all without specs. "
            + "Their service and shared types are included.",
        HelpName = "PATTERN",
    };

    private readonly Option<bool> _extension = new("--extension")
    {
        Description = "The specs extend the compiled client, as in a project that references Chatwright and Chatwright.TencentChat: all shipped "
            + "endpoints and webhooks belong to it, and none can be described anew.",
    };

    private readonly bool _takesPaths;

    /// <param name="takesPaths"><c>true</c> if an option names the specs; <c>false</c> if an argument does.</param>
    public SpecOptions(bool takesPaths) => _takesPaths = takesPaths;

    /// <summary>The end of a message about a shipped endpoint or webhook that does not belong to the project.</summary>
    public static string HintFor(string name) => $" '{name}' ships, but does not belong to the specs given. Add --shipped all, or --extension.";

    public void AddTo(Command command)
    {
        if (_takesPaths)
            command.Add(_paths);
        command.Add(_shipped);
        command.Add(_extension);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_extension) && result.GetResult(_shipped) is not null)
                result.AddError("The compiled client has all shipped endpoints, so --shipped cannot be given with --extension.");
        });
    }

    /// <summary>Compiles the specs that the command line names, and those that are shipped and go with them.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public SpecProject Load(Session session, CancellationToken cancellationToken) => Load(session, session.Get(_paths) ?? [], cancellationToken);

    /// <summary>Compiles the specs at some paths, and those that are shipped and go with them.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public SpecProject Load(Session session, IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(session.Terminal);
        var own = files.Read(files.Find(paths), cancellationToken);
        if (paths.Count > 0 && own.Count == 0)
            files.Miss(paths);
        return files.Problems.FirstOrDefault(problem => problem.IsError) is { } problem
            ? throw new ToolException($"{problem.Path}: {problem.Message}")
            : Compile(session, own, null, cancellationToken);
    }

    /// <summary>Compiles a user's files, and those that are shipped and go with them.</summary>
    public SpecProject Compile(Session session, IReadOnlyList<SpecSource> own, SpecProject? earlier, CancellationToken cancellationToken) =>
        SpecProject.Compile([.. own, .. ShippedSpecs.All], earlier, cancellationToken, Wanted(session), session.Get(_extension));

    private string[]? Wanted(Session session) =>
        session.IsSet(_shipped) ? [.. session.Get(_shipped)!.SelectMany(Patterns).Where(pattern => pattern != EndpointPattern.All)] : null;

    private static string[] Patterns(string text) => text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
