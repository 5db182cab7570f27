using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>The types that all webhooks of a service share: the base of their bodies, the context, the options, the handler.</summary>
internal static class WebhookServiceEmitter
{
    private const string UserSigOption = "SdkAppId";

    public static void WriteWebhooks(
        this SourceWriter writer, ServiceModel model, ServiceWebhooksModel webhooks, EquatableArray<WebhookEntryModel> all)
    {
        writer.WriteBase(model.Home);
        writer.WriteContext(model.Home, webhooks);
        writer.WriteOptions(model, webhooks);
        writer.WriteHandler(model.Home);
        writer.WriteReceiver(model, webhooks, all);
        writer.WriteLine($$"""

            /// <summary>Describes the webhooks of {{CSharp.Xml(model.Home.Service)}}.</summary>
            {{GeneratedCode.OfType}}
            {{model.Home.Visibility()}} static partial class {{model.Home.Names.Webhooks.Descriptors}};

            """);
    }

    private static void WriteBase(this SourceWriter writer, HomeModel home)
    {
        var names = home.Names.Webhooks;
        writer.WriteLine($$"""
            /// <summary>The base class of the bodies of webhooks of {{CSharp.Xml(home.Service)}}.</summary>
            {{GeneratedCode.OfType}}
            {{home.Visibility()}} abstract partial record {{names.Base}} : {{Runtime.ApiWebhook}}
            {
                /// <summary>The facts of the webhook beside its body. They are not part of its equality, text or JSON.</summary>
                public new {{names.Context}} {{FixedNames.Context}}
                {
                    get => base.{{FixedNames.Context}} as {{names.Context}} ?? {{names.Context}}.None;
                    init => base.{{FixedNames.Context}} = value;
                }

                /// <inheritdoc/>
                protected override bool PrintMembers({{Runtime.StringBuilder}} builder) => base.PrintMembers(builder);
            }

            """);
    }

    private static void WriteContext(this SourceWriter writer, HomeModel home, ServiceWebhooksModel webhooks)
    {
        var name = home.Names.Webhooks.Context;
        writer.WriteSummary($"The facts of a webhook of {home.Service} beside its body.");
        writer.WriteLine(GeneratedCode.OfType);
        using (writer.Open($"{home.Visibility()} sealed partial class {name} : {Runtime.WebhookContext}"))
        {
            writer.WriteSummary("The context of a webhook that did not arrive in a request: every value is empty or null.");
            writer.WriteLine($"public static new {name} None {{ get; }} = new() {{ DeduplicationKey = \"\" }};");
            writer.WriteLine();
            writer.WriteProperties(webhooks.Context.ConvertAll(member => member.Member));
        }
        writer.WriteLine();
    }

    private static void WriteOptions(this SourceWriter writer, ServiceModel model, ServiceWebhooksModel webhooks)
    {
        var names = model.Home.Names.Webhooks;
        writer.WriteLine($"/// <summary>Options for <see cref=\"{names.Receiver}\"/>.</summary>");
        writer.WriteLine(GeneratedCode.OfType);
        using (writer.Open($"{model.Home.Visibility()} sealed partial class {names.Options} : {Runtime.WebhookOptions}"))
        {
            if (webhooks.App is not null)
            {
                var option = model.AppOption();
                var summary = $"The {(option == UserSigOption ? "SDKAppID" : "id")} of the application whose webhooks are received. Required.";
                writer.WriteLine($$"""
                    /// <summary>{{summary}} Webhooks of others are refused.</summary>
                    public long {{option}} { get; set; }

                    /// <inheritdoc/>
                    protected override long? AppId => {{option}};
                    """);
            }
        }
        writer.WriteLine();
    }

    private static void WriteHandler(this SourceWriter writer, HomeModel home)
    {
        var names = home.Names.Webhooks;
        var token = $"{Runtime.CancellationToken} cancellationToken";
        writer.WriteLine($$"""
            /// <summary>
            /// The base class of handlers of webhooks of {{CSharp.Xml(home.Service)}}. Override the methods for the webhooks to handle; all others
            /// are acknowledged.
            /// </summary>
            {{GeneratedCode.OfType}}
            {{home.Visibility()}} abstract partial class {{names.Handler}}
            {
                /// <summary>Handles a webhook that does not decide and whose own method is not overridden. By default, it is acknowledged.</summary>
                /// <param name="webhook">The webhook.</param>
                /// <param name="cancellationToken">The token that is cancelled when the service does not wait any longer.</param>
                protected virtual {{Runtime.ValueTask}} {{FixedNames.OnWebhook}}({{names.Base}} webhook, {{token}}) => default;

                /// <summary>Handles a webhook that this version does not describe. By default, it is acknowledged.</summary>
                /// <param name="webhook">The webhook.</param>
                /// <param name="cancellationToken">The token that is cancelled when the service does not wait any longer.</param>
                public virtual {{Runtime.ValueTask}} {{FixedNames.OnUnknown}}({{Runtime.UnknownWebhook}} webhook, {{token}}) => default;
            }

            """);
    }

    /// <summary>The option that holds the number of the app.</summary>
    public static string AppOption(this ServiceModel model) => model.Signing == Words.SigningScheme.UserSig ? UserSigOption : FixedNames.AppId;
}
