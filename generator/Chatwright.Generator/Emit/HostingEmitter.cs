using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>The members by which a host adds a client: methods that forward to those of Chatwright.Hosting, and the regions by name.</summary>
internal static class HostingEmitter
{
    public static void WriteHosting(this SourceWriter writer, ServiceModel model)
    {
        var names = model.Home.Names;
        writer.WriteRegionList(model);
        writer.WriteLine($"/// <summary>Extension methods that add <see cref=\"{names.Client}\"/> to a service collection.</summary>");
        writer.WriteLine(GeneratedCode.OfType);
        using (writer.Open($"{model.Home.Visibility()} static class {names.Hosting}"))
        {
            writer.WriteForwarders(names, isKeyed: false);
            writer.WriteLine();
            writer.WriteForwarders(names, isKeyed: true);
        }
        writer.WriteLine();
    }

    /// <param name="isKeyed">True for clients that are told apart by a name; otherwise, there is one.</param>
    private static void WriteForwarders(this SourceWriter writer, ServiceNames names, bool isKeyed)
    {
        var which = $"Adds <see cref=\"{names.Client}\"/> as a {(isKeyed ? "keyed " : "")}singleton";
        var (method, forwarded) = isKeyed ? (names.AddKeyedMethod, "AddKeyedApiClient") : (names.AddMethod, "AddApiClient");
        var (parameter, argument) = isKeyed ? ("string name, ", "name, ") : ("", "");
        var head = $"public static {Runtime.ClientBuilder}<{names.Client}> {method}(this {Runtime.ServiceCollection} services, {parameter}";
        var call = $"{Runtime.HostingExtensions}.{forwarded}<{names.Client}, {names.Options}>(services, {argument}";
        writer.WriteLine($"/// <summary>{which}. Its options are read from configuration and validated when the host starts.</summary>");
        writer.WriteParameters(isKeyed);
        writer.WriteLine($$"""
            /// <param name="configuration">The configuration section that holds the options.</param>
            /// <param name="configure">Changes the options after they are read from configuration.</param>
            /// <returns>A builder for the client's HTTP client, key provider and health check.</returns>
            {{head}}{{Runtime.Configuration}} configuration, {{Runtime.Action}}<{{names.Options}}>? configure = null) =>
                {{call}}configuration, configure);

            /// <summary>{{which}}. Its options are set by code and validated when the host starts.</summary>
            """);
        writer.WriteParameters(isKeyed);
        writer.WriteLine($$"""
            /// <param name="configure">Sets the options.</param>
            /// <returns>A builder for the client's HTTP client, key provider and health check.</returns>
            {{head}}{{Runtime.Action}}<{{names.Options}}> configure) =>
                {{call}}configure);
            """);
    }

    private static void WriteParameters(this SourceWriter writer, bool isKeyed)
    {
        writer.WriteLine("/// <param name=\"services\">The service collection.</param>");
        if (isKeyed)
            writer.WriteLine("/// <param name=\"name\">The service key of the client, which is also the name of its options.</param>");
    }
}
