using System.Diagnostics;
using System.Globalization;
using Chatwright.Testing;

namespace Fleet.Commands;

/// <summary>Silos as processes of their own, over Redis. Any of them may be killed.</summary>
internal sealed class ProcessCrew : ICrew
{
    private readonly Process[] _silos;

    /// <param name="count">The number of silos.</param>
    /// <param name="settings">The settings, as on the command line.</param>
    /// <param name="fake">The fake that they call; null for the app in the configuration.</param>
    public ProcessCrew(int count, string[] settings, FakeTencentChat? fake)
    {
        _silos = [.. Enumerable.Range(0, count).Select(_ => Start(settings, fake))];
        End = Task.WhenAll(_silos.Select(silo => silo.WaitForExitAsync()));
    }

    public Task End { get; }

    public async ValueTask DisposeAsync()
    {
        Array.ForEach(_silos, Stop);
        await End;
        Array.ForEach(_silos, silo => silo.Dispose());
    }

    private static Process Start(string[] settings, FakeTencentChat? fake)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ProcessCrew).Assembly.Location);
        start.ArgumentList.Add("work");
        // Silos of one machine need no other address, unless the settings say so.
        start.ArgumentList.Add("--Fleet:Address=127.0.0.1");
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

    /// <summary>As an operator would stop it. Windows has no such signal; there it is killed, which loses nothing.</summary>
    private static void Stop(Process silo)
    {
        if (silo.HasExited)
            return;
        if (OperatingSystem.IsWindows())
        {
            silo.Kill();
            return;
        }
        using var kill = Process.Start("kill", ["-TERM", silo.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
