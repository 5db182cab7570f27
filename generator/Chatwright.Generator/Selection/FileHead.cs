using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Selection;

internal enum FileKind { Service, Shared, Endpoint, Webhook }

/// <summary>The facts that decide which files apply: the kind of a file, and the names that it shares with others.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsShipped"><c>true</c> if the file ships with Chatwright; otherwise, <c>false</c>.</param>
/// <param name="Service">The service that it names; null if it names none.</param>
/// <param name="Name">
/// The service's name, the group that a shared file serves, the endpoint's path, or the webhook's command; empty if it could not be read.
/// </param>
internal sealed record FileHead(string Path, bool IsShipped, FileKind Kind, string? Service, string Name)
{
    /// <summary>The types and error sets that the file declares for others.</summary>
    public EquatableArray<string> Declared { get; init; }

    /// <summary>The types and error sets that the file mentions.</summary>
    public EquatableArray<string> Mentioned { get; init; }

    /// <summary>Makes the head of a file; null if its kind is unknown.</summary>
    public static FileHead? Of(SpecFile file) => file.Declaration switch
    {
        ServiceDecl it => new(file.Path, file.IsShipped, FileKind.Service, it.Head.Value, it.Head.Value)
        {
            Mentioned = SharedNames.MentionedIn(it),
        },
        SharedDecl it => new(file.Path, file.IsShipped, FileKind.Shared, it.Service?.Value, it.Head.Value)
        {
            Declared = SharedNames.DeclaredIn(it),
            Mentioned = SharedNames.MentionedIn(it),
        },
        EndpointDecl it => new(file.Path, file.IsShipped, FileKind.Endpoint, it.Service?.Value, it.Head.Value)
        {
            Mentioned = SharedNames.MentionedIn(it),
            OwnGroup = it.Group?.Value,
        },
        WebhookDecl it => new(file.Path, file.IsShipped, FileKind.Webhook, it.Service?.Value, it.Head.Value)
        {
            Mentioned = SharedNames.MentionedIn(it),
        },
        _ when file.IsLeaf => new(file.Path, file.IsShipped, FileKind.Endpoint, null, ""),
        _ => null,
    };

    /// <summary>The group that an endpoint names; null for that of its path.</summary>
    public string? OwnGroup { get; init; }

    public string Group => OwnGroup ?? PathGroup;

    /// <summary>True for an endpoint or a webhook, of which projects select those that ship.</summary>
    public bool IsSelectable => Kind is FileKind.Endpoint or FileKind.Webhook;

    /// <summary>The path that patterns match: that of an endpoint, or the command of a webhook behind a word for all of them.</summary>
    public string SelectionPath => Kind == FileKind.Webhook ? $"{WebhookDecl.All}/{Name}" : Name;

    /// <summary>The path's last segment but one.</summary>
    public string PathGroup => Kind == FileKind.Webhook ? WebhookDecl.All
        : Name.Split('/') is { Length: > 1 } segments ? segments[segments.Length - 2] : "";

    /// <summary>The last two segments of the path, as projects write them.</summary>
    public string ShortName => Kind == FileKind.Webhook ? SelectionPath : $"{PathGroup}/{Name.Substring(Name.LastIndexOf('/') + 1)}";
}
