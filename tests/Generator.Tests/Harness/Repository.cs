using System.Reflection;

namespace Generator.Tests.Harness;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    // Not CallerFilePath, which a build with ContinuousIntegrationBuild=true makes relative to nothing.
    private static readonly string s_root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(string path) => Path.Combine(s_root, path);

    public static string Tests => Path.Combine(s_root, "tests", "Generator.Tests");

    /// <summary>The specs of the conversation list, which projects compile by default, by their path below <c>specs</c>.</summary>
    public static IEnumerable<SpecText> Specs => WholeApi.Where(
        spec => spec.Path is "service.api.yaml" or "shared/ids.api.yaml" or "shared/webhooks.api.yaml"
            || spec.Path.StartsWith("recentcontact/", StringComparison.Ordinal));

    /// <summary>All specs of the Chat API, which ship in the package.</summary>
    public static IEnumerable<SpecText> WholeApi => In("specs");

    /// <summary>Specs of harder endpoints, which use every construct of the language.</summary>
    public static IEnumerable<SpecText> HardSpecs => In(Path.Combine("tests", "Generated.Tests", "Specs"));

    public static SpecText Spec(string path) => Specs.Single(spec => spec.Path == path);

    private static IEnumerable<SpecText> In(string path)
    {
        var folder = Path.Combine(s_root, path);
        return Directory.EnumerateFiles(folder, "*.api.yaml", SearchOption.AllDirectories)
            .Select(path => new SpecText(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(spec => spec.Path, StringComparer.Ordinal);
    }
}
