using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Index;

/// <summary>The facts of a file that other files use: names and shared types, without positions and prose, so that few edits change it.</summary>
internal abstract record FileExport(string Path)
{
    /// <summary>Shipped files come first, whatever their path: collisions are reported in the project's files.</summary>
    public bool IsShipped { get; init; }
}

/// <summary>A file that belongs to a service.</summary>
/// <param name="Service">The service that it names; null if it names none.</param>
internal abstract record PartExport(string Path, string? Service) : FileExport(Path);

/// <summary>A file that is too broken to tell its declarations. Names that others miss may be in it, unless it is a leaf.</summary>
internal sealed record BrokenExport(string Path, bool IsLeaf) : FileExport(Path);

internal sealed record ServiceExport(
    string Path,
    string Name,
    string? Namespace,
    EnvelopeModel Envelope,
    EquatableArray<GroupName> Groups,
    EquatableArray<ErrorModel> Errors) : FileExport(Path)
{
    /// <summary>The names of the query parameters of every call.</summary>
    public EquatableArray<string> Query { get; init; }

    /// <summary>How the service calls; null if it does not.</summary>
    public WebhooksDecl? Webhooks { get; init; }
}

/// <param name="Serves">A group, or <c>all</c>.</param>
/// <param name="Types">The types, with every position zero and without documentation.</param>
/// <param name="Refused">The names of types that cannot be emitted.</param>
internal sealed record SharedExport(
    string Path,
    string? Service,
    string Serves,
    EquatableArray<TypeDecl> Types,
    EquatableArray<string> Refused,
    EquatableArray<ErrorSetExport> ErrorSets) : PartExport(Path, Service)
{
    /// <summary>The names of the group; null if the file does not describe it.</summary>
    public GroupName? Described { get; init; }

    /// <summary>The documentation of the group, where the file describes it.</summary>
    public DocModel Docs { get; init; } = DocModel.None;

    /// <summary>The group; null for a file that serves the whole service.</summary>
    public string? Group => Serves == SharedDecl.All ? null : Serves;
}

internal sealed record ErrorSetExport(string Name, EquatableArray<ErrorModel> Errors);

/// <param name="Types">The C# names of the types that the file declares.</param>
/// <param name="BodyTypes">The type names that the body reaches and the file does not declare: those of shared files.</param>
/// <param name="ReplyTypes">Likewise for the reply.</param>
internal sealed record WebhookExport(
    string Path,
    string? Service,
    WebhookName Webhook,
    bool IsDeciding,
    EquatableArray<string> Types,
    EquatableArray<string> BodyTypes,
    EquatableArray<string> ReplyTypes) : PartExport(Path, Service);

/// <param name="HasRequest">True if the request is a type of its own.</param>
/// <param name="Types">The C# names of the types that the file declares.</param>
/// <param name="RequestTypes">The type names that the request reaches and the file does not declare: those of shared files.</param>
/// <param name="ResponseTypes">Likewise for the response.</param>
internal sealed record EndpointExport(
    string Path,
    string? Service,
    EndpointName Endpoint,
    bool HasRequest,
    bool IsPaged,
    EquatableArray<string> Types,
    EquatableArray<string> RequestTypes,
    EquatableArray<string> ResponseTypes,
    EquatableArray<ErrorModel> Errors) : PartExport(Path, Service)
{
    /// <summary>True if it is marked as the call that a health check makes by default.</summary>
    public bool IsProbe { get; init; }
}
