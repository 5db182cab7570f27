using System.Diagnostics;
using System.Text;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Changes;

/// <summary>Runs the command <c>git</c> for the repository that a folder belongs to.</summary>
internal static class GitCommand
{
    /// <summary>The variables that lead git to another repository than that of the folder, as hooks have them.</summary>
    private static readonly string[] s_places =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",
    ];

    /// <exception cref="ToolException">Git ends with an error, which the message shows.</exception>
    public static async Task<string> RunAsync(string folder, string[] arguments, CancellationToken cancellationToken) =>
        await TryRunAsync(folder, arguments, cancellationToken) ?? throw new ToolException($"git {arguments[0]} failed in '{folder}'.");

    /// <summary>The output; null if git fails and does not say why.</summary>
    /// <exception cref="ToolException">Git ends with an error, which the message shows.</exception>
    public static async Task<string?> TryRunAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        using var git = Start(folder, arguments);
        git.StandardInput.Close();
        var error = git.StandardError.ReadToEndAsync(cancellationToken);
        var output = await git.StandardOutput.ReadToEndAsync(cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        if (git.ExitCode == 0)
            return output;
        return (await error).Trim() is { Length: > 0 } message ? throw new ToolException($"git failed in '{folder}': {message}") : null;
    }

    /// <exception cref="ToolException">There is no git.</exception>
    public static Process Start(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "--no-pager", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var place in s_places)
            start.Environment.Remove(place);
        try
        {
            return Process.Start(start) ?? throw new ToolException("git did not start.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ToolException("There is no git on this machine.");
        }
    }
}
