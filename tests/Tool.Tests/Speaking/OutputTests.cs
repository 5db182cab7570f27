using System.Text;
using System.Text.Json;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;
using Tool.Tests.Harness;

namespace Tool.Tests.Speaking;

public class OutputTests
{
    [Fact]
    public void Json_survives_an_encoding_that_lacks_its_letters()
    {
        var bytes = new MemoryStream();
        using (var latin = new StreamWriter(bytes, Encoding.Latin1, leaveOpen: true))
            new Output(On(latin), isJson: true, ColorChoice.Auto).Json(new { name = "群组 é" });

        Assert.Equal("群组 é", JsonDocument.Parse(bytes.ToArray()).RootElement.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("plain [red]text[/] {0}", "plain [red]text[/] {0}")]
    [InlineData("a\u001b[2Jb", "a\\u001b[2Jb")]
    [InlineData("a\u202eb", "a\\u202eb")]
    [InlineData("a\u200fb\u061cc", "a\\u200fb\\u061cc")]
    [InlineData("x\r… said yes", "x\\r… said yes")]
    [InlineData("x\nerror: y\tz\u2028", "x\\nerror: y\\tz\\u2028")]
    [InlineData("a\u0007\u009bb", "a\\u0007\\u009bb")]
    [InlineData("群组 👋", "群组 👋")]
    public void An_argument_is_neither_markup_nor_an_order_to_the_terminal(string text, string shown)
    {
        using var writer = new StringWriter { NewLine = "\n" };

        new Output(On(writer), isJson: false, ColorChoice.Always).Line($"[bold]{text}[/]");

        Assert.Equal($"\u001b[1m{shown}\u001b[0m\n", writer.ToString());
    }

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("24h", 86400)]
    [InlineData("180d", 15552000)]
    [InlineData("0s", 0)]
    public void Spans_are_read_as_people_write_them(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Duration.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("5")]
    [InlineData("-5s")]
    [InlineData("5 s")]
    [InlineData("5y")]
    [InlineData("99999999999999999999d")]
    [InlineData("9223372036854775807d")]
    public void Text_that_is_no_duration_is_null(string text) => Assert.Null(Duration.TryParse(text));

    [Theory]
    [InlineData("list")]
    [InlineData("list", "--json")]
    [InlineData("export", "openapi")]
    [InlineData("explain", "CW102")]
    public async Task An_output_that_cannot_be_written_is_one_message(params string[] arguments)
    {
        var run = await new ToolRun { Output = new FullDisk() }.RunAsync(arguments);

        Assert.Equal((ExitCode.Failed, "error: Reading or writing failed: full\n"), (run.ExitCode, run.Error));
    }

    private sealed class FullDisk : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("full");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("full");

        public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("full");

        public override void Write(string? value) => throw new IOException("full");
    }

    private static Terminal On(TextWriter writer) => new()
    {
        Out = writer,
        Error = TextWriter.Null,
        In = Stream.Null,
        Folder = Path.GetTempPath(),
        Variable = _ => null,
        AskSecret = (_, _) => "",
    };
}
