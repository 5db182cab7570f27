using System.Reflection;
using Chatwright.Generator.Selection;

namespace Chatwright.Tool.Specs;

/// <summary>The specs of the Tencent Cloud Chat server API that come with Chatwright, as they are in the package.</summary>
internal static class ShippedSpecs
{
    /// <summary>Stands for their folder in messages. No path of a user's begins like this.</summary>
    public const string Folder = "(shipped)/";

    private static readonly Lazy<IReadOnlyList<SpecSource>> s_all = new(Read);

    public static IReadOnlyList<SpecSource> All => s_all.Value;

    /// <summary>The service and the declarations that its files share: the context of a new endpoint or webhook.</summary>
    public static IEnumerable<SpecSource> Common =>
        All.Where(source => HeadLines.EndpointPath(source.Text) is null && HeadLines.WebhookCommand(source.Text) is null);

    /// <summary>The endpoints.</summary>
    public static IEnumerable<SpecSource> Endpoints => All.Where(source => HeadLines.EndpointPath(source.Text) is not null);

    /// <summary>The paths of the endpoints, read without compiling anything.</summary>
    public static IEnumerable<string> EndpointPaths => All.Select(source => HeadLines.EndpointPath(source.Text)).OfType<string>();

    /// <summary>The commands of the webhooks, read without compiling anything.</summary>
    public static IEnumerable<string> WebhookCommands => All.Select(source => HeadLines.WebhookCommand(source.Text)).OfType<string>();

    private static List<SpecSource> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SpecSource(name, Text(assembly, name), IsShipped: true))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
