using System.Reflection;

namespace Tests.Shared;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    // Not CallerFilePath, which a build with ContinuousIntegrationBuild=true makes relative to nothing.
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string At(params string[] path) => Path.Combine([Root, .. path]);
}
