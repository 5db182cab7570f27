using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.OpenApi;

/// <summary>A webhook as declared, as bound, and with its types.</summary>
internal sealed record WebhookUnit(WebhookDecl Declaration, WebhookModel Model, WebhookTypes Types)
{
    /// <param name="unit">The file of the webhook, sound and bound.</param>
    public static WebhookUnit Of(SpecUnit unit, SpecSemantics semantics)
    {
        var declaration = (WebhookDecl)unit.File.Declaration!;
        return new WebhookUnit(declaration, (WebhookModel)unit.Bound.Model!, semantics.Webhook(declaration, unit.File.Path)!);
    }
}
