using System.CommandLine;

namespace Chatwright.Tool;

/// <summary>Which specs a command works on: the same option and the same rules for all commands.</summary>
internal sealed class SpecOptions
{
    private readonly Option<string[]> _paths = new("--specs") { Description = "Spec files, and folders to look for *.api.yaml in.", HelpName = "PATH" };
    private readonly Option<ShippedChoice> _shipped;
    private readonly ShippedChoice _usual;
    private readonly bool _takesPaths;

    /// <param name="usual">What is added when the user does not say.</param>
    /// <param name="takesPaths">Whether the specs are named by an option; else the command has an argument for them.</param>
    public SpecOptions(ShippedChoice usual, bool takesPaths)
    {
        (_usual, _takesPaths) = (usual, takesPaths);
        _shipped = new("--shipped")
        {
            Description = "Which of the specs that come with Chatwright to add: auto (service and shared types, unless your files describe a service), "
                + $"all (the endpoints too) or none. By default {usual.ToString().ToLowerInvariant()}.",
            HelpName = "auto|all|none",
        };
    }

    public void AddTo(Command command)
    {
        if (_takesPaths)
            command.Add(_paths);
        command.Add(_shipped);
    }

    /// <summary>Compiles the specs that the command line names. A user's endpoint stands in place of the shipped one of the same path.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public SpecProject Load(Session session, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(session.Terminal);
        var own = files.Read(files.Find(session.Get(_paths) ?? []), cancellationToken);
        if (files.Problems.FirstOrDefault(problem => problem.IsError) is { } problem)
            throw new ToolException($"{problem.Path}: {problem.Message}");
        var described = own.Select(source => SpecKinds.EndpointPath(source.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var sources = Complete(session, own).Where(source => !source.IsShipped || SpecKinds.EndpointPath(source.Text) is not { } path || !described.Contains(path));
        return SpecProject.Compile([.. sources], null, cancellationToken);
    }

    /// <summary>A user's files, and those that are shipped and go with them.</summary>
    public IReadOnlyList<SpecSource> Complete(Session session, IReadOnlyList<SpecSource> own)
    {
        var choice = session.IsSet(_shipped) ? session.Get(_shipped) : _usual;
        var shipped = choice switch
        {
            // Two services in one project would have to be told apart by every file.
            _ when !session.IsSet(_shipped) && own.Any(source => SpecKinds.IsService(source.Text)) => [],
            ShippedChoice.All => ShippedSpecs.All,
            ShippedChoice.Auto when !own.Any(source => SpecKinds.IsService(source.Text)) => ShippedSpecs.Common,
            _ => [],
        };
        return [.. own, .. shipped.Where(source => !IsAmong(own, source))];
    }

    /// <summary>A user may have the shipped file itself, or one in its place: <c>…/recentcontact/common.api.yaml</c>.</summary>
    private static bool IsAmong(IReadOnlyList<SpecSource> own, SpecSource shipped)
    {
        var name = shipped.Path[(ShippedSpecs.Folder.Length - 1)..];
        return own.Any(source => source.Path.Replace('\\', '/').EndsWith(name, StringComparison.Ordinal));
    }
}

internal enum ShippedChoice { Auto, All, None }
