using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Syntax;

/// <summary>A spec file as declared: one of the four kinds.</summary>
internal abstract record SpecDecl(Located<string> Head)
{
    public DocDecl Docs { get; init; } = DocDecl.None;

    /// <summary>The types that the file declares; empty for a service.</summary>
    public EquatableArray<TypeDecl> Types { get; init; }
}

/// <summary><c>service: TencentChat</c></summary>
internal sealed record ServiceDecl(Located<string> Head) : SpecDecl(Head)
{
    public Located<string>? Namespace { get; init; }
    public Located<SigningScheme>? Signing { get; init; }
    public EnvelopeDecl? Envelope { get; init; }
    public EquatableArray<QueryDecl> Query { get; init; }
    public EquatableArray<QueryDecl> Headers { get; init; }
    public EquatableArray<RegionDecl> Regions { get; init; }
    public EquatableArray<GroupDecl> Groups { get; init; }
    public LimitsDecl Limits { get; init; } = new(null, null, null);
    public EquatableArray<ErrorDecl> Errors { get; init; }

    /// <summary>How the service calls; null if it does not.</summary>
    public WebhooksDecl? Webhooks { get; init; }
}

/// <summary><c>shared: recentcontact</c> or <c>shared: all</c></summary>
internal sealed record SharedDecl(Located<string> Head) : SpecDecl(Head)
{
    public const string All = "all";

    public Located<string>? Service { get; init; }

    /// <summary>The name and the noun of the group, for a group that the service's file does not declare.</summary>
    public Located<string>? Name { get; init; }
    public Located<string>? Noun { get; init; }

    /// <summary>The place of the first key that describes the group; null if there is none.</summary>
    public TextRange? GroupAt { get; init; }
    public EquatableArray<ErrorSetDecl> ErrorSets { get; init; }
}

/// <summary><c>endpoint: v4/recentcontact/get_list</c></summary>
internal sealed record EndpointDecl(Located<string> Head) : SpecDecl(Head)
{
    public Located<string>? Service { get; init; }

    /// <summary>Null for the group of the path.</summary>
    public Located<string>? Group { get; init; }
    public Located<string>? Name { get; init; }

    /// <summary>Null for the noun of the group.</summary>
    public Located<string>? Noun { get; init; }
    public Located<RequestMethod>? Method { get; init; }
    public RateDecl? Calls { get; init; }
    public Located<bool>? Safe { get; init; }
    public Located<bool>? Idempotent { get; init; }
    public Located<bool>? Probe { get; init; }
    public EnvelopeDecl? Envelope { get; init; }
    public PayloadDecl? Request { get; init; }
    public PayloadDecl? Response { get; init; }

    /// <summary>The parameters of a fixed value.</summary>
    public EquatableArray<FixedQueryDecl> Query { get; init; }
    public PagesDecl? Pages { get; init; }
    public ResultsDecl? Results { get; init; }
    public EquatableArray<Located<string>> ErrorSets { get; init; }
    public EquatableArray<ErrorDecl> Errors { get; init; }
    public EquatableArray<ExampleDecl> Examples { get; init; }
}

internal sealed record EnvelopeDecl(
    TextRange At, Located<string>? Status, Located<string>? Ok, Located<string>? Code, Located<string>? Info, Located<string>? Display);

/// <summary>A query parameter or a header of every request.</summary>
internal sealed record QueryDecl(Located<string> Name, Located<QuerySource>? From, Located<string>? Value);

internal sealed record FixedQueryDecl(Located<string> Name, Located<string> Value);

internal sealed record RegionDecl(Located<string> Name, Located<string> Host, Located<string>? Backup, DocDecl Docs);

internal sealed record GroupDecl(Located<string> Segment, Located<string>? Name, Located<string>? Noun, DocDecl Docs);

internal sealed record LimitsDecl(Located<int>? RequestBytes, Located<int>? ResponseBytes, Located<int>? ServerTimeoutSeconds);

/// <param name="Permits">Calls allowed in each window.</param>
/// <param name="WindowSeconds">1, 60 or 3600.</param>
internal sealed record RateDecl(int Permits, int WindowSeconds);

internal sealed record ErrorSetDecl(Located<string> Name, EquatableArray<ErrorDecl> Errors);

internal sealed record ErrorDecl(
    Located<long> Code, Located<string>? Name, DocDecl Docs, string? Remedy, Located<RetryAdvice>? Retry, int AfterSeconds, bool Refused)
{
    /// <summary>Further codes of the same meaning; null if there are none.</summary>
    public Located<CodeRange>? Range { get; init; }
}

internal sealed record PagesDecl(
    TextRange At,
    Located<string>? Items,
    ConditionDecl? Until,
    ConditionDecl? While,
    EquatableArray<CarryDecl> Carry,
    Located<string>? Offset,
    Located<string>? Total,
    Located<string>? Size)
{
    public EquatableArray<CursorDecl> Cursors { get; init; }

    /// <summary><c>true</c> if some entries of <c>carry</c> could not be read; otherwise, <c>false</c>.</summary>
    public bool IsIncomplete { get; init; }
}

/// <param name="IsIncomplete"><c>true</c> if some entries could not be read; otherwise, <c>false</c>.</param>
internal sealed record CarryListDecl(EquatableArray<CarryDecl> Carry, EquatableArray<CursorDecl> Cursors, bool IsIncomplete);

/// <summary>A cursor: a member of the response that becomes a member of the next request.</summary>
internal sealed record CarryDecl(Located<string> From, Located<string> To);

/// <summary>A cursor computed from the items of a page: the least or the greatest of a member, plus a number.</summary>
/// <param name="From">The list of the response and the member of its items, with a dot.</param>
/// <param name="To">The member of the next request.</param>
internal sealed record CursorDecl(Located<string> From, Located<string> To, bool IsGreatest, long Add);

internal sealed record ResultsDecl(
    TextRange At, Located<string>? Items, Located<string>? Failures, Located<string>? Code, Located<string>? Info, Located<string>? Key,
    bool Partial)
{
    /// <summary>The values of the code that stand for success; 0 if there are none.</summary>
    public EquatableArray<Located<Literal>> Ok { get; init; }

    /// <summary>The place of <c>ok</c>.</summary>
    public TextRange OkAt { get; init; }
}

internal sealed record ExampleDecl(TextRange At, string? Name, string? Notes, ExampleValue? Request, ExampleValue? Response);
