using System.Diagnostics;

namespace Tool.Tests.Harness;

/// <summary>Runs a line of a POSIX shell.</summary>
internal static class Shell
{
    /// <param name="command">The line.</param>
    /// <param name="userSig">The signature in the variable that the command's lines name.</param>
    /// <returns>The output.</returns>
    public static async Task<string> RunAsync(string command, string userSig = "")
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CHATWRIGHT_USERSIG"] = userSig;
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return output;
    }
}
