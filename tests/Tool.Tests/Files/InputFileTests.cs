using System.Diagnostics;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Files;

/// <summary>Folders hold more than files; and a file may be endless.</summary>
public sealed class InputFileTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ProgramTheory("mkfifo")]
    [InlineData("check", ".")]
    [InlineData("check", ".", "--beside", ".")]
    [InlineData("call", "v4/room/list", "--specs", ".", "--dry-run")]
    [InlineData("export", "openapi", ".")]
    [InlineData("import", "pages", "-o", ".")]
    public async Task A_pipe_in_a_folder_is_passed_over(params string[] arguments)
    {
        _folder.Write("list.api.yaml", "endpoint: v4/room/list\n");
        MakePipe("p.api.yaml");
        MakePipe(".globalconfig");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "pages"));
        MakePipe("pages/page.md");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "linked.api.yaml"), "p.api.yaml");

        var run = await Task.Run(() => RunAsync(arguments)).WaitAsync(s_patience);

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        if (arguments[0] == "check")
            Assert.Equal("1 file, 0 errors, 0 warnings\n", run.Out);
    }

    [ProgramFact("mkfifo")]
    public async Task A_pipe_that_is_named_is_read()
    {
        var pipe = MakePipe("63");
        var writing = Task.Run(() => File.WriteAllText(pipe, "endpoint: v4/room/list\nsaef: true\n"));

        var run = await Task.Run(() => RunAsync("check", "63")).WaitAsync(s_patience);
        await writing;

        Assert.Contains("63(2,1): error CW102", run.Out);
    }

    [UnixTheory]
    [InlineData("import", "endless.md")]
    [InlineData("call", "get_list", "--fake", "--data", "@endless.md")]
    [InlineData("serve", "--port", "0", "--state", "endless.md")]
    [InlineData("usersig", "new", "--app", "1", "-i", "a", "--key-file", "endless.md")]
    public async Task An_endless_file_is_refused_at_the_limit(params string[] arguments)
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "endless.md"), "/dev/zero");

        var run = await Task.Run(() => RunAsync(arguments)).WaitAsync(s_patience);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("'endless.md' is longer than 16 MB.", run.Error);
    }

    /// <summary>Times and owners that the oldest formats of archives have no room for.</summary>
    [Theory]
    [InlineData(1960)]
    [InlineData(2300)]
    public async Task An_empty_file_of_any_time_is_a_file(int year)
    {
        File.SetLastWriteTimeUtc(_folder.Write("empty.api.yaml", ""), new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("1 file, 1 error, 0 warnings", await SummaryAsync());
    }

    [PrivilegedFact]
    public async Task An_empty_file_of_any_owner_is_a_file()
    {
        Process.Start("chown", ["3000000:3000000", _folder.Write("empty.api.yaml", "")]).WaitForExit();

        Assert.Equal("1 file, 1 error, 0 warnings", await SummaryAsync());
    }

    [Theory]
    [InlineData("call", "get_list", "--fake", "--data", "-")]
    [InlineData("usersig", "show")]
    public async Task A_standard_input_that_cannot_be_read_is_one_message(params string[] arguments)
    {
        var run = await new ToolRun { Folder = _folder.Path, Input = new BrokenStream() }.RunAsync(arguments);

        Assert.Equal((ExitCode.Failed, "error: the standard input cannot be read: broken\n"), (run.ExitCode, run.Error));
    }

    private async Task<string> SummaryAsync()
    {
        var run = await RunAsync("check", ".");
        return run.Out.TrimEnd().Split('\n')[^1] + run.Error;
    }

    private string MakePipe(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        Process.Start("mkfifo", [path]).WaitForExit();
        return path;
    }

    private Task<ToolResult> RunAsync(params string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(arguments);

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("broken");
    }
}
