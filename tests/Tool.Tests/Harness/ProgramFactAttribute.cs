namespace Tool.Tests.Harness;

/// <summary>A test that needs a program which not every machine has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="program">Its name, as it stands on the PATH.</param>
    public ProgramFactAttribute(string program)
    {
        Program = program;
        Skip = Missing(program);
    }

    public string Program { get; }

    internal static string? Missing(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)))
            ? null
            : $"There is no {program} on this machine.";
}

/// <summary>The same for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    /// <param name="program">Its name, as it stands on the PATH.</param>
    public ProgramTheoryAttribute(string program)
    {
        Program = program;
        Skip = ProgramFactAttribute.Missing(program);
    }

    public string Program { get; }
}

/// <summary>A test with data about devices, links and modes, which Windows has not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "There are no devices in the file system." : null;
}

/// <summary>A test that only a user who may do everything can run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrivilegedFactAttribute : FactAttribute
{
    public PrivilegedFactAttribute() => Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? null : "Only root gives files away.";
}
