using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Benchmarks.Measuring;

namespace Benchmarks.Building;

/// <summary>The resources that a command and all processes below it used: <c>dotnet build</c> leaves the work to others.</summary>
/// <param name="PeakBytes">Of the largest of the processes; none where the system does not tell.</param>
internal sealed record ChildUsage(TimeSpan Elapsed, TimeSpan Processor, long? PeakBytes)
{
    public const string Command = "measure-child";

    /// <summary>
    /// Runs a command in the given folder. A process of this program stands between, because the system only reports the usage of all children that
    /// a process ever had.
    /// </summary>
    /// <exception cref="InvalidOperationException">The command failed; the message has its output.</exception>
    public static async Task<ChildUsage> OfAsync(string folder, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(Self.Path, [.. Self.Arguments, Command, .. command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var figures = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.\n{await output}{figures}");
        var parts = figures.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ');
        var (ticks, processor, peak) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        return new(new(ticks), new(processor), peak < 0 ? null : peak);
    }

    /// <summary>The process between: prints the figures where the command does not print.</summary>
    public static async Task<int> MeasureAsync(string[] command)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { Environment = { ["UseSharedCompilation"] = "false" } })!;
        await process.WaitForExitAsync();
        var elapsed = Stopwatch.GetElapsedTime(start);
        var (processor, peak) = Total(process);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\n{elapsed.Ticks} {processor.Ticks} {peak}"));
        return process.ExitCode;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Of all processes that have ended below this one; elsewhere than on Linux only of the command itself, and without a peak.</summary>
    private static (TimeSpan Processor, long Peak) Total(Process process)
    {
        if (!OperatingSystem.IsLinux())
            return (OperatingSystem.IsWindows() ? process.TotalProcessorTime : TimeSpan.Zero, -1);
        Span<long> usage = stackalloc long[18];
        return GetResourceUsage(Children, ref usage[0]) == 0
            ? (Time(usage[..2]) + Time(usage[2..4]), usage[4] * 1024)
            : (TimeSpan.Zero, -1);
    }

    private static TimeSpan Time(ReadOnlySpan<long> secondsAndMicroseconds) =>
        TimeSpan.FromSeconds(secondsAndMicroseconds[0]) + TimeSpan.FromMicroseconds(secondsAndMicroseconds[1]);

    private const int Children = -1;

    /// <summary>Fills two times of two words each, the peak in KiB, and fields that are not used here.</summary>
    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, ref long usage);
}
