using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Package.Tests.Harness;

/// <summary>The output of a command, and its exit code.</summary>
internal sealed partial record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The errors of one project in the output of a build, each once, without place and link.</summary>
    public IEnumerable<string> Errors(string project) => Error().Matches(Output)
        .Where(match => Path.GetFileNameWithoutExtension(match.Groups[2].Value) == project)
        .Select(match => match.Groups[1].Value.Trim())
        .Distinct()
        .Order(StringComparer.Ordinal);

    public CommandResult AssertSucceeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    public CommandResult AssertFailed()
    {
        Assert.True(ExitCode != 0, $"{Command} was to fail and did not:\n{Output}");
        return this;
    }

    [GeneratedRegex(@"error (\w+\d+: .*?)(?: \(https?:[^)]*\))? \[([^\[\]]*proj)(?:::TargetFramework=[^\]]*)?\]\r?$", RegexOptions.Multiline)]
    private static partial Regex Error();
}

/// <summary>Runs the commands that a user types.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    /// <summary>No process of a build stays behind but the compiler, which the builds of these tests share.</summary>
    private static readonly (string Name, string Value)[] s_ofBuilds =
    [
        ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "true"), ("SharedCompilationId", CompilerServer.Name),
    ];

    /// <summary>Builds, packs or publishes.</summary>
    public static Task<CommandResult> BuildAsync(string folder, params string[] arguments) =>
        RunAsync(folder, "dotnet", [.. arguments, "-nologo", "-tl:off"]);

    public static async Task<CommandResult> RunAsync(
        string folder, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The tests run in a build of their own; what that build says to its children is not for these.
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuild).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in s_ofBuilds)
            start.Environment[name] = value;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        GiveWay(process);
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(s_longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took more than {s_longest}:\n{output}");
        }
        return new($"{program} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
    }

    /// <summary>Builds have time; tests of other projects that run beside these measure it.</summary>
    private static void GiveWay(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }

    private static bool IsOfTheBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable is "NUGET_PACKAGES" or "Configuration" or "Version";

    private static void Append(StringBuilder output, string? line)
    {
        // The end of a stream is a line that is none.
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
    }
}
