using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Syntax;

/// <summary><c>webhook: C2C.CallbackBeforeSendMsg</c></summary>
internal sealed record WebhookDecl(Located<string> Head) : SpecDecl(Head)
{
    /// <summary>The word by which a shared file serves the webhooks, and by which a project selects those that ship.</summary>
    public const string All = "webhooks";

    public Located<string>? Service { get; init; }

    public Located<string>? Name { get; init; }

    public Located<bool>? Decides { get; init; }

    public PayloadDecl? Body { get; init; }

    public PayloadDecl? Reply { get; init; }

    public EquatableArray<CodeDecl> Codes { get; init; }

    /// <summary>The place of <c>codes</c>; null without the key.</summary>
    public TextRange? CodesAt { get; init; }

    /// <summary><c>true</c> if some codes could not be read; otherwise, <c>false</c>.</summary>
    public bool LacksCodes { get; init; }

    public EquatableArray<WebhookExampleDecl> Examples { get; init; }

    /// <summary><c>true</c> if the service obeys the reply; otherwise, <c>false</c>.</summary>
    public bool IsDeciding => Decides is { Value: true };
}

/// <summary>A code of a reply.</summary>
/// <param name="Name">Null if it has none, which is reported.</param>
/// <param name="Range">Further codes of the same meaning; null if there are none.</param>
internal sealed record CodeDecl(Located<long> Code, Located<string>? Name, Located<CodeRange>? Range, DocDecl Docs);

internal sealed record WebhookExampleDecl(
    TextRange At, string? Name, string? Notes, ExampleValue? Query, ExampleValue? Body, ExampleValue? Reply);

/// <summary><c>webhooks</c> of a service: how it calls, and how it is answered.</summary>
/// <param name="Command">The query parameter that holds the command.</param>
/// <param name="App">The query parameter that holds the number of the app; null if there is none.</param>
/// <param name="Query">The further query parameters with a type.</param>
/// <param name="Fixed">The further query parameters of a fixed value.</param>
/// <param name="Reply">The envelope of replies.</param>
internal sealed record WebhooksDecl(
    TextRange At, Located<string>? Command, Located<string>? App, EquatableArray<FieldDecl> Query, EquatableArray<FixedQueryDecl> Fixed,
    SignatureDecl? Signature, EnvelopeDecl? Reply)
{
    /// <summary>The names of all query parameters.</summary>
    public IEnumerable<Located<string>> ParameterNames() => new[] { Command, App, Signature?.Sign, Signature?.Time }
        .OfType<Located<string>>()
        .Concat(Query.Select(field => field.WireName))
        .Concat(Fixed.Select(parameter => parameter.Name));
}

/// <param name="Sign">The query parameter that holds the signature.</param>
/// <param name="Time">The query parameter that holds the time of the request, in seconds since 1970.</param>
internal sealed record SignatureDecl(Located<WebhookScheme>? Scheme, Located<string>? Sign, Located<string>? Time);
