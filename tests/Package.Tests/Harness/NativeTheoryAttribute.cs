namespace Package.Tests.Harness;

/// <summary>A test that publishes Native AOT, which on Linux and macOS needs the linker of a C compiler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute()
    {
        if (!OperatingSystem.IsWindows() && !IsOnPath("clang") && !IsOnPath("gcc"))
            Skip = "There is no C compiler on this machine, and Native AOT links with one. On Debian: apt-get install gcc zlib1g-dev.";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
