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

    /// <summary>Starts a sample by the name of its assembly.</summary>
    /// <param name="environment">Settings, with two underscores for a colon.</param>
    public static SampleProcess Start(string sample, IEnumerable<KeyValuePair<string, string>> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, sample + ".dll"), .. arguments])
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

    /// <summary>Kills it (SIGKILL): no code of its own runs after this.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    /// <summary>Waits for something that the process brings about.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.False(HasExited, $"The process ended before {what}. It said:\n{Output}");
            Assert.True(Stopwatch.GetElapsedTime(start) < s_patience, $"In vain waited until {what}. The process said:\n{Output}");
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
