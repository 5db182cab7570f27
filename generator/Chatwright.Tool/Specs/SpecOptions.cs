using System.CommandLine;

namespace Chatwright.Tool;

/// <summary>Which specs a command works on: the same option and the same rules for all commands.</summary>
internal sealed class SpecOptions
{
    private readonly Option<ShippedChoice> _shipped = new("--shipped")
    {
        Description = "Which of the specs that come with Chatwright to add: auto (service and shared types, unless your files describe a service), all (the endpoints too) or none.",
        HelpName = "auto|all|none",
        DefaultValueFactory = _ => ShippedChoice.Auto,
    };

    public void AddTo(Command command) => command.Add(_shipped);

    /// <summary>A user's files, and those that are shipped and go with them.</summary>
    public IReadOnlyList<SpecSource> Complete(Session session, IReadOnlyList<SpecSource> own) => session.Get(_shipped) switch
    {
        ShippedChoice.All => [.. own, .. ShippedSpecs.All.Where(shipped => !IsAmong(own, shipped))],
        ShippedChoice.Auto when !own.Any(source => SpecKinds.IsService(source.Text)) => [.. own, .. ShippedSpecs.Common.Where(shipped => !IsAmong(own, shipped))],
        _ => own,
    };

    /// <summary>A user may have the shipped file itself, or one in its place: <c>…/recentcontact/common.api.yaml</c>.</summary>
    private static bool IsAmong(IReadOnlyList<SpecSource> own, SpecSource shipped)
    {
        var name = shipped.Path[(ShippedSpecs.Folder.Length - 1)..];
        return own.Any(source => source.Path.Replace('\\', '/').EndsWith(name, StringComparison.Ordinal));
    }
}

internal enum ShippedChoice { Auto, All, None }
