using System.Text;
using System.Text.Json;
using Chatwright.Tool;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Tool.Tests.Harness;

/// <summary>The result of a command line.</summary>
internal sealed record ToolResult(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}

/// <summary>Runs command lines in this process, on a terminal of the test's own.</summary>
internal sealed class ToolRun
{
    public string Folder { get; init; } = Path.GetTempPath();

    public byte[] In { get; init; } = [];

    /// <summary>Takes the place of <see cref="In"/>.</summary>
    public Stream? Input { get; init; }

    public Dictionary<string, string> Variables { get; init; } = [];

    public bool IsTerminal { get; init; }

    public int Width { get; init; } = 100;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Takes the output in place of a text, so that it can be watched.</summary>
    public StringWriter? Output { get; init; }

    /// <summary>The typed text when a secret is prompted for; null for no keyboard.</summary>
    public string? Secret { get; init; }

    public static Task<ToolResult> Of(params string[] arguments) => new ToolRun().RunAsync(arguments);

    public async Task<ToolResult> RunAsync(params string[] arguments) => await RunAsync(arguments, CancellationToken.None);

    public async Task<ToolResult> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (Output ?? new Utf8Writer(), new Utf8Writer());
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = Input ?? new MemoryStream(In),
            IsOutTerminal = IsTerminal,
            IsErrorTerminal = IsTerminal,
            IsInTerminal = Secret is not null,
            Width = Width,
            Folder = Folder,
            Variable = name => Variables.GetValueOrDefault(name),
            Time = Time,
            AskSecret = (_, _) => Secret ?? throw new InvalidOperationException("The test has no keyboard."),
        };
        var exitCode = await ToolRunner.RunAsync(arguments, terminal, cancellationToken);
        return new ToolResult(exitCode, output.ToString(), error.ToString());
    }

    private sealed class Utf8Writer : StringWriter
    {
        public Utf8Writer() => NewLine = "\n";

        public override Encoding Encoding => Encoding.UTF8;
    }
}
