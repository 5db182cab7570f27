using System.Text;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Faking;

/// <summary>The first lines of a served fake say what it serves, and how to try it.</summary>
public sealed class ServeStartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_endpoints_are_shown_and_the_call_that_is_shown_works()
    {
        _folder.Write("list.api.yaml", """
            endpoint: v4/room/list
            examples:
              - request: {}
                response: { "ActionStatus": "OK", "ErrorCode": 0 }
            """);
        using var ctrlC = new CancellationTokenSource();
        var output = new WatchedWriter("Press Ctrl+C");
        var serving = new ToolRun { Folder = _folder.Path, Output = output }.RunAsync(["serve", "--port", "0", "--specs", "."], ctrlC.Token);
        await Task.WhenAny(output.Seen, serving);
        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n').ToList();

        var call = lines[lines.FindIndex(line => line == "To try it:") + 1].Trim().Split(' ');
        var run = await ToolRun.Of(call[1..]);
        await ctrlC.CancelAsync();

        Assert.Equal(ExitCode.Ok, (await serving).ExitCode);
        Assert.Contains("  with state    v4/recentcontact/get_list", lines);
        Assert.Contains("  by examples   v4/room/list", lines);
        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Contains("SessionItem", run.Out, StringComparison.Ordinal);
    }

    /// <summary>Tells when a text has been written.</summary>
    private sealed class WatchedWriter(string text) : StringWriter
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            base.Write(value);
            Look();
        }

        public override void Write(string? value)
        {
            base.Write(value);
            Look();
        }

        public override void Write(char[] buffer, int index, int count)
        {
            base.Write(buffer, index, count);
            Look();
        }

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            Look();
        }

        private void Look()
        {
            if (ToString().Contains(text, StringComparison.Ordinal))
                _seen.TrySetResult();
        }
    }
}
