using System.Text;

namespace Chatwright.Tool.Terminals;

/// <summary>The environment of the tool: the streams, variables and folder of its process, and the clock. Tests replace it.</summary>
internal sealed class Terminal
{
    private const int PlainWidth = 100;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }
    public required Stream In { get; init; }

    /// <summary><c>true</c> if the output is a terminal, and not a file or a pipe; otherwise, <c>false</c>.</summary>
    public bool IsOutTerminal { get; init; }
    public bool IsErrorTerminal { get; init; }
    public bool IsInTerminal { get; init; }

    /// <summary>The width of the terminal in characters.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The value of an environment variable; null without one.</summary>
    public required Func<string, string?> Variable { get; init; }
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Asks for a line that is not to be seen while it is typed. Only where <see cref="IsInTerminal"/>.</summary>
    public required Func<string, CancellationToken, string> AskSecret { get; init; }

    public static Terminal OfProcess() => new()
    {
        Out = Writer(Console.IsOutputRedirected, Console.OpenStandardOutput, Console.Out),
        Error = Writer(Console.IsErrorRedirected, Console.OpenStandardError, Console.Error),
        In = Console.OpenStandardInput(),
        IsOutTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        IsInTerminal = !Console.IsInputRedirected,
        Width = WindowWidth(),
        Folder = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
        AskSecret = SecretPrompt.Ask,
    };

    /// <summary>An absolute path.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as a user would write it: relative to the folder where that is shorter and no climb.</summary>
    public string Display(string fullPath)
    {
        var relative = Path.GetRelativePath(Folder, fullPath);
        return relative.StartsWith("..", StringComparison.Ordinal) ? fullPath : relative;
    }

    /// <summary>Creates a writer: redirected output is UTF-8, whatever the terminal's encoding.</summary>
    private static TextWriter Writer(bool isRedirected, Func<Stream> open, TextWriter terminal) =>
        isRedirected ? new StreamWriter(open(), s_utf8) { AutoFlush = true, NewLine = "\n" } : terminal;

    private static int WindowWidth()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : PlainWidth;
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }
}
