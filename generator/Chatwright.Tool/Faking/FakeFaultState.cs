using System.Globalization;
using Chatwright.Testing;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Faking;

/// <summary>One fault: exactly one of <see cref="Fail"/>, <see cref="Delay"/>, <see cref="Abort"/> and <see cref="Body"/>.</summary>
internal sealed record FakeFaultState
{
    /// <summary>The error code of the response.</summary>
    public long? Fail { get; init; }

    /// <summary>The error text; null for a default text.</summary>
    public string? Message { get; init; }

    /// <summary>The delay of the response, such as <c>5s</c>.</summary>
    public string? Delay { get; init; }

    /// <summary>The number of bytes of the body after which the connection breaks.</summary>
    public int? Abort { get; init; }

    /// <summary>The body of a response that is returned as it is.</summary>
    public string? Body { get; init; }

    public int Status { get; init; } = 200;
    public string ContentType { get; init; } = "application/json";

    /// <summary>The endpoint; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>The number of requests; 0 for all.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Parses an option such as <c>60007@v4/recentcontact/get_list*2</c>: a value, and optionally an endpoint and a count.</summary>
    public static FakeFaultState Parse(string text, Func<string, FakeFaultState> create)
    {
        var (times, rest) = text.LastIndexOf('*') is > 0 and var star ? (text[(star + 1)..], text[..star]) : ("1", text);
        var (path, value) = rest.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? (rest[(at + 1)..], rest[..at]) : (null, rest);
        if (!int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new ToolException($"'{text}' has an invalid count: write '*2', or '*0' for always.", ExitCode.Usage);
        return create(value) with { Path = path, Times = count };
    }

    /// <exception cref="ToolException">A value is out of range, or the fault is not exactly one.</exception>
    public void ApplyTo(FakeTencentChat fake)
    {
        try
        {
            // Tried on one that nobody sees, so that a wrong value leaves no setup without an effect.
            Add(new FakeTencentChat());
            Add(fake);
        }
        catch (Exception error) when (error is ArgumentException or InvalidStateException)
        {
            throw new ToolException($"Invalid fault: {error.Message.ReplaceLineEndings(" ")}", ExitCode.Usage);
        }
    }

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    /// <exception cref="InvalidStateException">The fault is not exactly one.</exception>
    public void Add(FakeTencentChat fake)
    {
        var setup = Path is null ? fake.OnAny() : fake.On(Path);
        SetUp(Times == 0 ? setup : setup.Times(Times));
    }

    private FakeSetup SetUp(FakeSetup setup) => this switch
    {
        { Fail: { } code, Delay: null, Abort: null, Body: null } => setup.Fail(code, Message),
        { Fail: null, Delay: { } text, Abort: null, Body: null } => setup.Delay(Waiting(text)),
        { Fail: null, Delay: null, Abort: { } bytes, Body: null } => setup.Abort(bytes),
        { Fail: null, Delay: null, Abort: null, Body: { } body } => setup.RespondRaw(body, Status, ContentType),
        _ => throw new InvalidStateException("A fault is one of 'fail', 'delay', 'abort' and 'body'."),
    };

    private static TimeSpan Waiting(string text) =>
        Duration.TryParse(text) ?? throw new InvalidStateException($"'{text}' is not a duration such as 500ms or 5s.");
}
