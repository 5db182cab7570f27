using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Samples.Tests.Harness;

/// <summary>A sample that runs in a process of its own.</summary>
internal sealed class SampleProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];

    private SampleProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public bool HasExited => _process.HasExited;

    /// <summary>The most memory that it used, in bytes.</summary>
    public long MaxMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts a sample by the name of its assembly.</summary>
    /// <param name="environment">Settings, with two underscores for a colon.</param>
    public static SampleProcess Start(string sample, IEnumerable<KeyValuePair<string, string>> environment, params IEnumerable<string> arguments)
        => StartBy([], sample, environment, arguments);

    /// <summary>Starts a sample by another program.</summary>
    /// <param name="starter">The other program with its arguments, which the sample's command line follows; empty for none.</param>
    public static SampleProcess StartBy(
        string[] starter, string sample, IEnumerable<KeyValuePair<string, string>> environment, params IEnumerable<string> arguments)
    {
        string[] line = [.. starter, "dotnet", ProgramPath.OfSample(sample), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(new Process { StartInfo = start });
    }

    /// <summary>Waits until it ends.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The process did not end. It said:\n{Output}");
        }
        return _process.ExitCode;
    }

    /// <summary>Waits until it ends, which must be with this exit code.</summary>
    public async Task AssertEndsAsync(int exitCode)
    {
        var end = await EndAsync();
        Assert.True(end == exitCode, $"The process ended with {end}, not {exitCode}. It said:\n{Output}");
    }

    /// <summary>Kills it (SIGKILL): no code of its own runs after this.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        return await EndAsync();
    }

    /// <summary>Sends it a signal, by its name without SIG.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for something that the process brings about.</summary>
    public Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    /// <summary>Waits for something that the process brings about.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, string what) => UntilAsync([this], condition, what);

    /// <summary>Waits for something that several processes bring about, some of which may end meanwhile.</summary>
    public static async Task UntilAsync(IReadOnlyCollection<SampleProcess> processes, Func<Task<bool>> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (processes.All(process => process.HasExited))
                Fail($"All ended before {what}");
            if (Stopwatch.GetElapsedTime(start) > s_patience)
                Fail($"In vain waited until {what}");
            await Task.Delay(5);
        }

        void Fail(string problem) => Assert.Fail($"{problem}. It was said:\n{string.Join("\n\n", processes.Select(process => process.Output))}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
