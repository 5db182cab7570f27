using System.Text;

namespace Chatwright.Tool.Terminals;

/// <summary>What the tool stands on: the streams, the environment and the folder of its process, and the clock. Tests bring their own.</summary>
internal sealed class Terminal
{
    private const int PlainWidth = 100;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }
    public required Stream In { get; init; }

    /// <summary>Whether a person reads the output, and not a file or another program.</summary>
    public bool IsOutTerminal { get; init; }
    public bool IsErrorTerminal { get; init; }
    public bool IsInTerminal { get; init; }

    /// <summary>How many characters a line of the terminal has.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>Where relative paths start.</summary>
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

    /// <summary>What another program reads is UTF-8 whatever the terminal's encoding.</summary>
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
