using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <param name="Name">The stem of its names, without a suffix.</param>
internal sealed record EndpointModel(string HintName, HomeModel Home, GroupModel Group, string Path, string Name, EndpointNames Names, DocModel Docs)
    : SpecModel(HintName, Home)
{
    /// <summary>The method that callers begin with, whose documentation holds for the others.</summary>
    public string MainMethod => Names.ItemsMethod ?? Names.Method;

    public bool IsGet { get; init; }
    public bool IsSafe { get; init; }
    public bool IsIdempotent { get; init; }
    public RateModel? Calls { get; init; }

    /// <summary>True if a health check calls it by default.</summary>
    public bool IsProbe { get; init; }

    /// <summary>The query parameters of a fixed value.</summary>
    public EquatableArray<QueryModel> Query { get; init; }

    /// <summary>Set when it differs from the service's.</summary>
    public EnvelopeModel? Envelope { get; init; }

    /// <summary>The request's full name; null if the endpoint sends no body.</summary>
    public string? RequestType { get; init; }
    public string ResponseType { get; init; } = "";

    /// <summary>The parameters of the short form; null if there is none.</summary>
    public ShortFormModel? ShortForm { get; init; }
    public PagesModel? Pages { get; init; }

    /// <summary>The codes that the endpoint's documents list.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>The codes whose advice differs from the service-wide table.</summary>
    public EquatableArray<ErrorModel> OwnErrors { get; init; }

    /// <summary>The codes that the compiled client does not know; empty for an endpoint that extends none.</summary>
    public EquatableArray<ErrorModel> NewErrors { get; init; }

    /// <summary>The examples; empty unless the project includes them.</summary>
    public EquatableArray<ExampleModel> Examples { get; init; }
}

internal sealed record RateModel(int Permits, int WindowSeconds);

/// <param name="Parameter">The only member that is required.</param>
internal sealed record ShortFormModel(MemberModel Parameter);

/// <summary>An example as JSON; null for a side that it does not show.</summary>
internal sealed record ExampleModel(string Path, string? Name, string? Request, string? Response)
{
    /// <summary>The members of the request that a client fills, so that their values differ.</summary>
    public EquatableArray<string> Free { get; init; }
}
