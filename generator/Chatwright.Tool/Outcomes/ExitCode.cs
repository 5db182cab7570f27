namespace Chatwright.Tool.Outcomes;

/// <summary>The exit codes of the tool. Its README has the same table.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded, and its result is positive.</summary>
    public const int Ok = 0;

    /// <summary>The command ran, and its result is negative: a spec has errors, a signature is invalid, the service returned an error.</summary>
    public const int Negative = 1;

    /// <summary>The arguments are invalid. Nothing was executed.</summary>
    public const int Usage = 2;

    /// <summary>The command failed: a file cannot be read or written, a host does not respond.</summary>
    public const int Failed = 3;

    /// <summary>An internal error of the tool.</summary>
    public const int Internal = 70;

    /// <summary>Canceled from outside, as by Ctrl+C: 128 and the number of the signal.</summary>
    public const int Cancelled = 130;

    /// <summary>For the help.</summary>
    public static IReadOnlyList<(int Code, string Text)> Meanings { get; } =
    [
        (Ok, "Success."),
        (Negative, "The result is negative: a spec has errors, a signature is invalid, the service returned an error."),
        (Usage, "Invalid arguments; nothing was executed."),
        (Failed, "The command failed: a file cannot be read or written, a host does not respond."),
        (Internal, "An internal error of the tool."),
        (Cancelled, "Canceled, as by Ctrl+C."),
    ];
}
