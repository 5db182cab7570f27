using System.Text;
using Chatwright.Generator.Model;

namespace Generator.Tests.Conformance;

/// <summary>The source of a handler that keeps the last webhook and replies as it is told.</summary>
internal static class RecordingHandler
{
    public const string Name = "RecordingHandler";
    public const string Seen = "Seen";
    public const string Reply = "Reply";

    public static string Source(Depot depot)
    {
        var home = depot.Service.Home;
        var source = new StringBuilder($$"""
            namespace {{home.Namespace}};

            /// <summary>Keeps the last webhook.</summary>
            public sealed class {{Name}} : {{home.Names.Webhooks.Handler}}
            {
                /// <summary>The last webhook.</summary>
                public object? {{Seen}} { get; private set; }

                /// <summary>The reply; null for that of the base class.</summary>
                public object? {{Reply}} { get; set; }

                /// <inheritdoc/>
                public override global::System.Threading.Tasks.ValueTask OnUnknownAsync(
                    global::Chatwright.UnknownWebhook webhook, global::System.Threading.CancellationToken cancellationToken)
                {
                    {{Seen}} = webhook;
                    return base.OnUnknownAsync(webhook, cancellationToken);
                }

            """);
        foreach (var webhook in depot.Webhooks.Values)
            source.Append(Method(webhook));
        return source.Append("}\n").ToString();
    }

    private static string Method(WebhookModel webhook)
    {
        var names = webhook.Names;
        var result = names.Reply is null ? "" : $"<{names.Reply}>";
        var given = names.Reply is null ? "" : $"if ({Reply} is {names.Reply} reply) return new(reply);";
        return $$"""
                /// <inheritdoc/>
                public override global::System.Threading.Tasks.ValueTask{{result}} {{names.Method}}(
                    {{names.Body}} webhook, global::System.Threading.CancellationToken cancellationToken)
                {
                    {{Seen}} = webhook;
                    {{given}}
                    return base.{{names.Method}}(webhook, cancellationToken);
                }

            """;
    }
}
