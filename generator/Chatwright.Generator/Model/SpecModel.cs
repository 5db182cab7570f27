namespace Chatwright.Generator.Model;

/// <summary>All that one emitted file is printed from: no positions, nothing of Roslyn's, equal when the output is.</summary>
/// <param name="HintName">The file's name, unique in the compilation whatever the case of its letters.</param>
internal abstract record SpecModel(string HintName, HomeModel Home);

/// <summary>Where the emitted types live and who sees them.</summary>
/// <param name="Service">The prefix of the client: <c>Chat</c>.</param>
internal sealed record HomeModel(string Service, string Namespace, bool IsInternal);

internal sealed record SharedModel(string HintName, HomeModel Home, string TypesNamespace, EquatableArray<TypeModel> Types) : SpecModel(HintName, Home);

internal sealed record EndpointModel(string HintName, HomeModel Home, GroupModel Group, string Path, string Name, DocModel Docs) : SpecModel(HintName, Home)
{
    public bool IsGet { get; init; }
    public bool IsSafe { get; init; }
    public bool IsIdempotent { get; init; }
    public RateModel? Calls { get; init; }

    /// <summary>Set when it differs from the service's.</summary>
    public EnvelopeModel? Envelope { get; init; }

    /// <summary>The request's full name; null when nothing is sent.</summary>
    public string? RequestType { get; init; }
    public string ResponseType { get; init; } = "";
    public EquatableArray<TypeModel> Types { get; init; }

    /// <summary>The parameters of the short form; null when there is none.</summary>
    public ShortFormModel? ShortForm { get; init; }
    public PagesModel? Pages { get; init; }

    /// <summary>The codes that the endpoint's own documents list.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>Those of them whose advice differs from the service-wide table.</summary>
    public EquatableArray<ErrorModel> OwnErrors { get; init; }

    /// <summary>Only where the project asks for them.</summary>
    public EquatableArray<ExampleModel> Examples { get; init; }
}

/// <param name="Name">The property of the client, and the last part of the namespace of the group's types.</param>
internal sealed record GroupModel(string Name, string ClientName, string Namespace, DocModel Docs);

/// <summary>An example as JSON; null for a side that it does not show.</summary>
internal sealed record ExampleModel(string Path, string? Name, string? Request, string? Response);

internal sealed record RateModel(int Permits, int WindowSeconds);

internal sealed record ShortFormModel(EquatableArray<MemberModel> Parameters);

/// <param name="Items">The property of the response that holds a page's items.</param>
internal sealed record PagesModel(string Items, Shape Item)
{
    /// <summary>Whether the response may lack the items, which is an empty page.</summary>
    public bool IsNullable { get; init; }
    public ConditionModel? Until { get; init; }
    public ConditionModel? While { get; init; }
    public EquatableArray<CarryModel> Carry { get; init; }
    public OffsetModel? Offset { get; init; }
}

/// <param name="From">The property of the response.</param>
/// <param name="To">The property of the request.</param>
/// <param name="MayBeAbsent">Whether the response may lack it, which ends paging.</param>
internal sealed record CarryModel(string From, string To, Shape Shape, bool MayBeAbsent);

/// <param name="Total">The property of the response with the number of all items; null when there is none.</param>
internal sealed record OffsetModel(string Name, Shape Shape, bool IsNullable, string? Total, bool TotalIsNullable);

internal sealed record ErrorModel(long Code, string Name, RetryAdvice? Retry, int AfterSeconds, bool IsRefused, string? Summary, string? Remedy);

internal sealed record ServiceModel(string HintName, HomeModel Home, DocModel Docs) : SpecModel(HintName, Home)
{
    public SigningScheme Signing { get; init; }
    public EnvelopeModel Envelope { get; init; } = new(null, null, null, null, null);
    public EquatableArray<QueryModel> Query { get; init; }
    public EquatableArray<RegionModel> Regions { get; init; }
    public EquatableArray<GroupModel> Groups { get; init; }
    public int? RequestBytes { get; init; }
    public int? ResponseBytes { get; init; }
    public int? ServerTimeoutSeconds { get; init; }
    public EquatableArray<ErrorModel> Errors { get; init; }
    public bool IsWireOnly { get; init; }
    public bool HasHosting { get; init; }
}

/// <param name="Source">Null for a fixed value.</param>
internal sealed record QueryModel(string Name, QuerySource? Source, string? Value);

internal sealed record RegionModel(string Name, string Host, string? Backup, string? Notes);
