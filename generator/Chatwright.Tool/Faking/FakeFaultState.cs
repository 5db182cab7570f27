using System.Globalization;
using Chatwright.Testing;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Faking;

/// <summary>One fault: exactly one of <see cref="Fail"/>, <see cref="Delay"/>, <see cref="Cut"/> and <see cref="Body"/>.</summary>
internal sealed record FakeFaultState
{
    /// <summary>The error code of the response.</summary>
    public long? Fail { get; init; }

    /// <summary>The error's text.</summary>
    public string? Info { get; init; }

    /// <summary>The delay of a response, such as <c>5s</c>.</summary>
    public string? Delay { get; init; }

    /// <summary>After how many bytes of a response the connection breaks.</summary>
    public int? Cut { get; init; }

    /// <summary>Another response, as it is.</summary>
    public string? Body { get; init; }
    public int Status { get; init; } = 200;
    public string ContentType { get; init; } = "application/json";

    /// <summary>The endpoint; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>For how many requests; 0 for all from now on.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Parses <c>60007@v4/recentcontact/get_list*2</c>: fault, endpoint and count; the last two may be missing.</summary>
    public static FakeFaultState Parse(string text, Func<string, FakeFaultState> what)
    {
        var (times, rest) = text.LastIndexOf('*') is > 0 and var star ? (text[(star + 1)..], text[..star]) : ("1", text);
        var (path, value) = rest.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? (rest[(at + 1)..], rest[..at]) : (null, rest);
        if (!int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new ToolException($"'{text}' has an invalid count: write '*2', or '*0' for always.", ExitCode.Usage);
        return what(value) with { Path = path, Times = count };
    }

    /// <exception cref="ToolException">It cannot be.</exception>
    public void ApplyTo(FakeFaults faults)
    {
        try
        {
            Add(faults, Times == 0 ? int.MaxValue : Times);
        }
        catch (ArgumentException error)
        {
            throw new ToolException($"Invalid fault: {error.Message.ReplaceLineEndings(" ")}", ExitCode.Usage);
        }
    }

    private void Add(FakeFaults faults, int times)
    {
        switch (this)
        {
            case { Fail: { } code, Delay: null, Cut: null, Body: null }:
                faults.Fail(code, Info, Path, times);
                break;
            case { Fail: null, Delay: { } text, Cut: null, Body: null }:
                faults.Delay(Waiting(text), Path, times);
                break;
            case { Fail: null, Delay: null, Cut: { } bytes, Body: null }:
                faults.Cut(bytes, Path, times);
                break;
            case { Fail: null, Delay: null, Cut: null, Body: { } body }:
                faults.Answer(body, Status, ContentType, Path, times);
                break;
            default:
                throw new ToolException("A fault is one of 'fail', 'delay', 'cut' and 'body'.", ExitCode.Usage);
        }
    }

    private static TimeSpan Waiting(string text) =>
        Duration.TryParse(text) ?? throw new ToolException($"'{text}' is not a duration such as 500ms or 5s.", ExitCode.Usage);
}
