using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Starting;

public sealed class NewWebhookTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Room.CallbackBeforeEnter", "Room.CallbackBeforeEnter")]
    [InlineData("room/enter:v2", "room-enter-v2")]
    public async Task A_new_spec_passes_the_check(string command, string file)
    {
        var made = await RunAsync("new", "webhook", command, "-o", "Specs");
        var check = await RunAsync("check", "--warnaserror");
        Assert.Equal((ExitCode.Ok, ""), (made.ExitCode, made.Error));
        Assert.StartsWith("# yaml-language-server", _folder.Read($"Specs/{file}.api.yaml"));
        Assert.Equal("1 file, 0 errors, 0 warnings\n", check.Out);
    }

    [Theory]
    [InlineData("Room Enter")]
    [InlineData("Room.Enter\ncodes: {}")]
    [InlineData("1.Enter")]
    [InlineData("Unknown")]
    public async Task An_invalid_command_is_refused_in_the_compilers_words(string command)
    {
        var run = await RunAsync("new", "webhook", command);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("error: ", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(arguments);
}
