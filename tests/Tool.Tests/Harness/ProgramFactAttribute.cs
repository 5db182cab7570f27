namespace Tool.Tests.Harness;

/// <summary>A test that needs a program which not every machine has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="program">Its name, as it stands on the PATH.</param>
    public ProgramFactAttribute(string program)
    {
        Program = program;
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))))
            Skip = $"There is no {program} on this machine.";
    }

    public string Program { get; }
}
