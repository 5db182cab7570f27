using System.Reflection;

namespace Tests.Shared;

/// <summary>Where the programs of the repository are, in the configuration that the tests were built in.</summary>
internal static class ProgramPath
{
    /// <summary>Such as <c>Debug</c>.</summary>
    public static string Configuration { get; } =
        typeof(ProgramPath).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string OfSample(string sample) => Repository.At("samples", sample, "bin", Configuration, "net10.0", sample + ".dll");
}
