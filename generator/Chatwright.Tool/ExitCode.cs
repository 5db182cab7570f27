namespace Chatwright.Tool;

/// <summary>What the tool's process ends with. The page beside the project has the same table.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing was found wrong.</summary>
    public const int Ok = 0;

    /// <summary>The tool did its work, and what it looked at is not in order: a spec with errors, a signature that is refused, a call that the service refused.</summary>
    public const int Findings = 1;

    /// <summary>The command line makes no sense. Nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The work could not be done: a file that cannot be read or written, a host that does not answer.</summary>
    public const int Failed = 3;

    /// <summary>A fault of the tool itself.</summary>
    public const int Internal = 70;

    /// <summary>Ended from outside, as by Ctrl+C: 128 and the number of the signal.</summary>
    public const int Cancelled = 130;

    /// <summary>For the help.</summary>
    public static IReadOnlyList<(int Code, string Text)> Meanings { get; } =
    [
        (Ok, "Done, and nothing was found wrong."),
        (Findings, "Done, and something is wrong: a spec has errors, a signature or a call was refused."),
        (Usage, "The command line makes no sense; nothing was done."),
        (Failed, "It could not be done: a file cannot be read or written, a host does not answer."),
        (Internal, "A fault of the tool itself."),
        (Cancelled, "Ended from outside, as by Ctrl+C."),
    ];
}
