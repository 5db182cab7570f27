namespace Benchmarks.Measuring;

/// <summary>Starts this program again.</summary>
internal static class Self
{
    public static string Path => Environment.ProcessPath!;

    /// <summary>Under <c>dotnet run</c> the process is <c>dotnet</c>'s host of the assembly, or the assembly's own.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
        System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Self).Assembly.Location] : [];
}
