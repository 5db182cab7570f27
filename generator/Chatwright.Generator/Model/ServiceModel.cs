using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Model;

internal sealed record ServiceModel(string HintName, HomeModel Home, DocModel Docs) : SpecModel(HintName, Home)
{
    public SigningScheme Signing { get; init; }
    public EnvelopeModel Envelope { get; init; } = new(null, null, null, null, null);
    public EquatableArray<QueryModel> Query { get; init; }
    public EquatableArray<QueryModel> Headers { get; init; }
    public EquatableArray<RegionModel> Regions { get; init; }
    public EquatableArray<GroupModel> Groups { get; init; }

    /// <summary>The names of the groups that the service declares and of which no endpoint is compiled.</summary>
    public EquatableArray<string> UnselectedGroups { get; init; }

    /// <summary><c>true</c> if the service ships with Chatwright; <c>false</c> if the project describes it.</summary>
    public bool IsShipped { get; init; }

    public int? RequestBytes { get; init; }
    public int? ResponseBytes { get; init; }
    public int? ServerTimeoutSeconds { get; init; }
    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>How the service calls; null if no webhook of it is compiled.</summary>
    public ServiceWebhooksModel? Webhooks { get; init; }

    public bool IsWireOnly { get; init; }
    public bool HasHosting { get; init; }
    public bool HasWebhookHosting { get; init; }

    /// <summary>The C# name of the first region, for documentation and messages; null when there is none.</summary>
    public string? HostExample => Regions.Count == 0 ? null : $"{Home.Names.Region}.{Regions[0].Name}";
}

/// <summary>A query parameter or a header of every request.</summary>
/// <param name="Source">Null for a fixed value.</param>
internal sealed record QueryModel(string Name, QuerySource? Source, string? Value);

internal sealed record RegionModel(string Name, string Host, string? Backup, string? Notes);
