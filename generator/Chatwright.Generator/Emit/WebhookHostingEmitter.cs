using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>The methods that put a receiver of webhooks into an ASP.NET Core application. They forward to those of Chatwright.Webhooks.</summary>
internal static class WebhookHostingEmitter
{
    private const string Implementation = $"[{Runtime.Accessed}({Runtime.PublicConstructors})] THandler";

    public static void WriteWebhookHosting(this SourceWriter writer, ServiceModel model, ServiceWebhooksModel webhooks)
    {
        var (home, names) = (model.Home, model.Home.Names.Webhooks);
        writer.WriteSummary($"Extension methods that receive the webhooks of {home.Service} in an ASP.NET Core application.");
        writer.WriteLine(GeneratedCode.OfType);
        using (writer.Open($"{home.Visibility()} static class {names.Hosting}"))
        {
            writer.WriteAdding(names, isKeyed: false);
            writer.WriteLine();
            writer.WriteAdding(names, isKeyed: true);
            writer.WriteLine();
            writer.WriteMapping(names);
            writer.WriteLine();
            writer.WriteForwarder(names, webhooks.App is null ? "null" : $"static (options, appId) => options.{model.AppOption()} = appId");
        }
        writer.WriteLine();
    }

    /// <param name="isKeyed">True for one of several receivers, which have names; otherwise, there is one.</param>
    private static void WriteAdding(this SourceWriter writer, ServiceWebhookNames names, bool isKeyed)
    {
        var which = isKeyed ? "the handler of one of several applications" : "a handler of webhooks";
        var (method, parameter, name) = isKeyed ? (names.AddKeyedMethod, "string name, ", "name") : (names.AddMethod, "", "\"\"");
        var head = $"public static {Runtime.WebhooksBuilder} {method}<{Implementation}>(this {Runtime.ServiceCollection} services, {parameter}";
        writer.WriteAddingDocs(isKeyed, $"Adds {which}, with options from the configuration. They are validated when the application starts.");
        writer.WriteLine($$"""
            /// <param name="configuration">The section of the configuration that holds the options.</param>
            /// <returns>A builder for the health check.</returns>
            /// <exception cref="{{Runtime.ArgumentNullException}}">A parameter is null.</exception>
            {{head}}{{Runtime.Configuration}} configuration)
                where THandler : {{names.Handler}} =>
                Add<THandler>(services, {{name}}, configuration ?? throw new {{Runtime.ArgumentNullException}}(nameof(configuration)), null);

            """);
        writer.WriteAddingDocs(isKeyed, $"Adds {which}, with options that code sets. They are validated when the application starts.");
        writer.WriteLine($$"""
            /// <param name="configure">Sets the options.</param>
            /// <returns>A builder for the health check.</returns>
            /// <exception cref="{{Runtime.ArgumentNullException}}">A parameter is null.</exception>
            {{head}}{{Runtime.Action}}<{{names.Options}}> configure)
                where THandler : {{names.Handler}} =>
                Add<THandler>(services, {{name}}, null, configure ?? throw new {{Runtime.ArgumentNullException}}(nameof(configure)));
            """);
    }

    private static void WriteAddingDocs(this SourceWriter writer, bool isKeyed, string summary)
    {
        writer.WriteLine($$"""
            /// <summary>{{summary}}</summary>
            /// <typeparam name="THandler">The handler. It is created for each webhook, in a scope of its own.</typeparam>
            /// <param name="services">The service collection.</param>
            """);
        if (isKeyed)
            writer.WriteLine("/// <param name=\"name\">The name of the application, by which its path is mapped.</param>");
    }

    private static void WriteMapping(this SourceWriter writer, ServiceWebhookNames names)
    {
        var types = $"{names.Receiver}, {names.Handler}, {names.Options}";
        writer.WriteLine($$"""
            /// <summary>Maps the path that the service sends webhooks to.</summary>
            /// <param name="endpoints">The routes of the application.</param>
            /// <param name="pattern">The path, such as <c>/chat</c>.</param>
            /// <param name="name">The name of one of several applications; empty, the default, for one without a name.</param>
            /// <returns>A builder for further conventions.</returns>
            /// <exception cref="{{Runtime.ArgumentNullException}}">A parameter is null.</exception>
            /// <exception cref="{{Runtime.InvalidOperationException}}">No handler of this name was added.</exception>
            public static {{Runtime.ConventionBuilder}} {{names.MapMethod}}(
                this {{Runtime.RouteBuilder}} endpoints, [{{Runtime.StringSyntax}}("Route")] string pattern, string name = "") =>
                {{Runtime.WebhookHosting}}.MapWebhooks<{{types}}>(endpoints, pattern, name);
            """);
    }

    private static void WriteForwarder(this SourceWriter writer, ServiceWebhookNames names, string setAppId)
    {
        var types = $"{names.Receiver}, {names.Handler}, THandler, {names.Options}";
        writer.WriteLine($$"""
            private static {{Runtime.WebhooksBuilder}} Add<{{Implementation}}>(
                {{Runtime.ServiceCollection}} services, string name, {{Runtime.Configuration}}? configuration,
                {{Runtime.Action}}<{{names.Options}}>? configure)
                where THandler : {{names.Handler}} =>
                {{Runtime.WebhookHosting}}.AddWebhooks<{{types}}>(
                    services, name, configuration, configure, {{setAppId}});
            """);
    }
}
