using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Index;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>Binds <c>webhooks</c> of a service: the parameters by which it calls, and the envelope of replies.</summary>
internal sealed class WebhooksBinder(WebhooksDecl webhooks, ServiceIndex service, ServiceTypes types, DiagnosticBag diagnostics)
{
    private static readonly Usage s_context = new(InRequest: false, InResponse: true);

    /// <summary>Null if no webhook of the service is compiled, or a part of it is missing.</summary>
    public ServiceWebhooksModel? Bind()
    {
        CheckParameters();
        EnvelopeNames.Check(webhooks.Reply, diagnostics);
        // Without webhooks, the types of the parameters may be in files that the project does not select.
        if (service.Webhooks.Count == 0)
            return null;
        var context = WebhookContextType.Of(webhooks, service.Names, service.Export.Path, types);
        diagnostics.Add(context.Diagnostics);
        if (webhooks is not { Command: { } command, Reply: { Code: not null } reply })
            return null;
        return new ServiceWebhooksModel(command.Value, webhooks.App?.Value, Signature(), Exporter.Envelope(reply))
        {
            Context = MemberModels.Of(context.Members.Own, [], s_context)
                .Where(member => Shapes.IsPlain(member.Shape))
                .Select(member => Member(context, member))
                .ToEquatableArray(),
            Query = webhooks.Fixed.ConvertAll(parameter => new QueryModel(parameter.Name.Value, null, parameter.Value.Value)),
        };
    }

    private WebhookSignatureModel? Signature() => webhooks.Signature is { Sign: { } sign, Time: { } time }
        ? new WebhookSignatureModel(sign.Value, time.Value)
        : null;

    private static ContextMemberModel Member(ObjectType context, MemberModel model)
    {
        if (Types.Member.Find(context.Members.Own, model.WireName)?.Type.Declared is not ValuesType { IsText: true } values)
            return new ContextMemberModel(model, [], []);
        var aliases = values.Members
            .Where(member => member.Name is not null)
            .SelectMany(member => member.Aliases.Select(alias => new TextAliasModel(alias.Value.Text, member.Name!)))
            .ToEquatableArray();
        var texts = values.Members.Select(member => member.Value.Text).Concat(aliases.Select(alias => alias.Text));
        return new ContextMemberModel(model, texts.Distinct().ToEquatableArray(), aliases);
    }

    /// <summary>Reports parameters that mean two things. Those of <c>query</c> are distinct, as all keys of a map are.</summary>
    private void CheckParameters()
    {
        var taken = new HashSet<string>();
        foreach (var name in webhooks.ParameterNames())
        {
            if (!taken.Add(name.Value))
                diagnostics.Add(Rules.DuplicateWireName, name.At, name.Value, name.Value);
        }
    }
}
