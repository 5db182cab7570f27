using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>What a client has for a host: methods of its own name for those of Chatwright.Hosting, and its regions by name.</summary>
internal static class HostingEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Extensions = "global::Microsoft.Extensions.DependencyInjection.ApiClientServiceCollectionExtensions";
    private const string HttpClientBuilder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";

    public static void WriteHosting(this SourceWriter writer, ServiceModel model)
    {
        var client = model.Home.Service + "Client";
        var options = client + "Options";
        if (model.Regions.Count > 0)
            writer.WriteRegions(model, client, options);
        writer.WriteLine($"/// <summary>Extension methods that add <see cref=\"{client}\"/> to a service collection.</summary>");
        using (writer.Open($"{Emitter.Visibility(model.Home)} static class {model.Home.Service}Hosting"))
        {
            writer.WriteForwarders(client, options, "");
            writer.WriteLine();
            writer.WriteForwarders(client, options, "name");
        }
        writer.WriteLine();
    }

    private static void WriteRegions(this SourceWriter writer, ServiceModel model, string client, string options)
    {
        var regions = model.Regions.Select(region => $"{model.Home.Service}Region.{region.Name}");
        using (writer.Open($"partial class {client}"))
            writer.WriteLine($"static {Runtime.ApiList}<{Runtime.ApiHost}> {Runtime.ApiClient}<{client}, {options}>.Regions => [{string.Join(", ", regions)}];");
        writer.WriteLine();
    }

    /// <param name="name">The parameter with the client's name; empty for the client that needs none.</param>
    private static void WriteForwarders(this SourceWriter writer, string client, string options, string name)
    {
        var isKeyed = name.Length > 0;
        var which = $"Adds <see cref=\"{client}\"/> as a {(isKeyed ? "keyed " : "")}singleton";
        var (parameter, argument) = isKeyed ? ($"string {name}, ", $"{name}, ") : ("", "");
        writer.WriteLine($"/// <summary>{which}. Its options are read from configuration and validated when the host starts.</summary>");
        writer.WriteParameters(isKeyed);
        writer.WriteLine($$"""
            /// <param name="configuration">The configuration section that holds the options.</param>
            /// <param name="configure">Changes the options after they are read from configuration.</param>
            /// <returns>The builder of the HTTP client that sends the requests.</returns>
            public static {{HttpClientBuilder}} Add{{client}}(this {{Services}} services, {{parameter}}{{Configuration}} configuration, global::System.Action<{{options}}>? configure = null) =>
                {{Extensions}}.AddApiClient<{{client}}, {{options}}>(services, {{argument}}configuration, configure);

            /// <summary>{{which}}. Its options are set by code and validated when the host starts.</summary>
            """);
        writer.WriteParameters(isKeyed);
        writer.WriteLine($$"""
            /// <param name="configure">Sets the options.</param>
            /// <returns>The builder of the HTTP client that sends the requests.</returns>
            public static {{HttpClientBuilder}} Add{{client}}(this {{Services}} services, {{parameter}}global::System.Action<{{options}}> configure) =>
                {{Extensions}}.AddApiClient<{{client}}, {{options}}>(services, {{argument}}configure);
            """);
    }

    private static void WriteParameters(this SourceWriter writer, bool isKeyed)
    {
        writer.WriteLine("/// <param name=\"services\">The service collection.</param>");
        if (isKeyed)
            writer.WriteLine("/// <param name=\"name\">The service key of the client, which is also the name of its options.</param>");
    }
}
