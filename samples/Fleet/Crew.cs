using System.Diagnostics;
using System.Globalization;
using Chatwright.Testing;

namespace Fleet;

/// <summary>
/// Several workers on this machine, each a process of its own. Without an app in the configuration they call a fake, which lives in this process.
/// </summary>
internal static class Crew
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(2);

    /// <returns>The exit code: 0 when each worker's is.</returns>
    public static async Task<int> RunAsync(
        int count, FakeTencentChat? fake, Database database, string[] settings, CancellationToken cancellationToken)
    {
        var workers = Enumerable.Range(0, count).Select(_ => Start(fake, settings)).ToArray();
        var end = Task.WhenAll(workers.Select(worker => worker.WaitForExitAsync(CancellationToken.None)));
        await using var registration = cancellationToken.Register(() => Array.ForEach(workers, Stop));
        while (await Task.WhenAny(end, Task.Delay(s_every, CancellationToken.None)) != end)
            Console.WriteLine(await Status.ReadAsync(database, CancellationToken.None));
        Console.WriteLine(await Status.ReadAsync(database, CancellationToken.None));
        return workers.Max(worker => worker.ExitCode);
    }

    private static Process Start(FakeTencentChat? fake, string[] settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(Crew).Assembly.Location);
        start.ArgumentList.Add("work");
        foreach (var setting in settings)
            start.ArgumentList.Add(setting);
        if (fake is not null)
        {
            var account = new FakeTencentChatOptions();
            start.Environment["Chat__Host"] = fake.Host.Primary.ToString();
            start.Environment["Chat__Credential__SdkAppId"] = account.SdkAppId.ToString(CultureInfo.InvariantCulture);
            start.Environment["Chat__Credential__SecretKey"] = account.SecretKey;
            start.Environment["Chat__Credential__Identifier"] = account.AdminIdentifier;
        }
        return Process.Start(start)!;
    }

    /// <summary>
    /// As an operator would stop it, so that it gives its users back. Where there are no such signals, Ctrl+C reaches the workers by itself.
    /// </summary>
    private static void Stop(Process worker)
    {
        if (worker.HasExited || OperatingSystem.IsWindows())
            return;
        using var kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
