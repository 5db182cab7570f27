using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Types;

/// <summary>The object of the query parameters that come with each webhook of a service.</summary>
internal static class WebhookContextType
{
    /// <param name="path">The file of the service; empty where nothing is reported.</param>
    public static ObjectType Of(WebhooksDecl webhooks, ServiceNames names, string path, ServiceTypes types)
    {
        var name = names.Webhooks.Context;
        var declaration = new TypeDecl(new Located<string>(name, webhooks.At), null, DocDecl.None, Sensitive: false, new ObjectBody(webhooks.Query));
        var context = new PayloadContext(name, EnvelopeType.None, "every context", FixedNames.OfWebhookContext);
        return (ObjectType)DeclaredType.Create(declaration, types.Own(path, WebhookDecl.All, []), isUsable: true, context);
    }
}
