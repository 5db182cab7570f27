using System.Text;
using Chatwright;

namespace Runtime.Tests.Webhooks.Emitted;

/// <summary>The base of the bodies, as emitted: its context has the further query parameters.</summary>
public abstract record GateWebhook : ApiWebhook
{
    public new GateWebhookContext Context
    {
        get => base.Context as GateWebhookContext ?? GateWebhookContext.None;
        init => base.Context = value;
    }

    /// <summary>Prints nothing: the context is not part of the text.</summary>
    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
