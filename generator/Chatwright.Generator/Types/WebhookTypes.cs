using System.Collections.Generic;
using Chatwright.Generator.Index;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>The types of one webhook. Its body is read as a response is, its reply is written as a request is.</summary>
internal sealed class WebhookTypes
{
    private readonly ServiceTypes _shared;
    private readonly HashSet<DeclaredType> _inReply;
    private readonly HashSet<DeclaredType> _inBody;

    /// <param name="names">The C# names of the webhook.</param>
    /// <param name="factories">The C# names of the reply's codes.</param>
    /// <param name="path">The webhook's file.</param>
    public WebhookTypes(
        WebhookDecl webhook, WebhookNames names, IEnumerable<string> factories, string path, ServiceIndex service, ServiceTypes shared)
    {
        _shared = shared;
        Envelope = new EnvelopeType(Exporter.Envelope(service.Export.Webhooks?.Reply));
        Scope = shared.Own(path, WebhookDecl.All, webhook.Types);
        AsBody = new PayloadContext(names.Body, EnvelopeType.None, "every webhook", [FixedNames.Context]);
        Body = Payloads.Resolve(webhook.Body ?? PayloadDecl.Empty, names.Body, Scope, AsBody)!;
        if (names.Reply is { } reply)
        {
            AsReply = new PayloadContext(reply, Envelope, "every reply", [FixedNames.ReplyCode, FixedNames.ReplyMessage, .. factories]);
            Reply = Payloads.Resolve(webhook.Reply ?? PayloadDecl.Empty, reply, Scope, AsReply);
        }
        (_inReply, _inBody) = (Payloads.Reached(Reply), Payloads.Reached(Body));
    }

    /// <summary>The envelope of the reply.</summary>
    public EnvelopeType Envelope { get; }

    public PayloadContext AsBody { get; }

    /// <summary>Null for a webhook that does not decide.</summary>
    public PayloadContext? AsReply { get; }

    /// <summary>The types that the webhook may name.</summary>
    public TypeScope Scope { get; }

    public ResolvedType Body { get; }

    /// <summary>Null for a webhook that does not decide.</summary>
    public ResolvedType? Reply { get; }

    /// <summary>On which sides a type is met.</summary>
    public Usage UsageOf(DeclaredType type) => ReferenceEquals(type.Scope, Scope)
        ? new Usage(_inReply.Contains(type), _inBody.Contains(type))
        : _shared.UsageOf(type);
}
