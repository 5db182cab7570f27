using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Errors;

/// <summary>One error code, explained.</summary>
/// <param name="Retry">The advice on repeating a call that returned it; null if the specs give none.</param>
/// <param name="Refused"><c>true</c> if a call that returned it was certainly not executed; otherwise, <c>false</c>.</param>
internal sealed record ErrorEntry(long Code, string Name, string? Summary, string? Remedy, string? Retry, bool Refused)
{
    /// <summary>Further codes of the same meaning, as text; null if there are none.</summary>
    public string? FurtherCodes { get; private init; }

    public static ErrorEntry Of(ErrorModel error) => new(error.Code, error.Name, error.Summary, error.Remedy, Advice(error), error.IsRefused)
    {
        FurtherCodes = error.Range?.ToString(),
    };

    /// <summary>As the result of a command.</summary>
    public void Show(Output output) => Show(output.Line);

    /// <summary>Beside a result.</summary>
    public void ShowAsNote(Output output) => Show(output.Note);

    private void Show(Action<FormattableString> line)
    {
        line($"[bold]{Code} {Name}[/]");
        if (FurtherCodes is not null)
            line($"  [green]also:[/]   {FurtherCodes}");
        if (Summary is not null)
            line($"  {Summary}");
        if (Remedy is not null)
            line($"  [green]remedy:[/] {Remedy}");
        if (Retry is not null)
            line($"  [green]repeat:[/] {Retry}");
        if (Refused)
            line($"  The call was not executed.");
    }

    private static string? Advice(ErrorModel error) => error.Retry switch
    {
        null => null,
        RetryAdvice.Never => "no",
        RetryAdvice.Once => "once",
        RetryAdvice.RenewSignature => "once, with a new signature",
        _ when error.AfterSeconds > 0 => $"yes, after {error.AfterSeconds} seconds or more",
        _ => "yes, with increasing delays",
    };
}
