using System.Diagnostics;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Files;

public sealed class OutputFileTests : IDisposable
{
    private const string Page = """
        # List

        Request URL: https://xxxxxx/v4/room/list?sdkappid=88888888&identifier=admin&usersig=xxx&random=99999999&contenttype=json

        ## Sample request

        ```
        { "UserId": "user_0001" }
        ```
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string[], string> Commands => new()
    {
        { ["new", "endpoint", "v4/room/list", "-o", "list.api.yaml"], "list.api.yaml" },
        { ["export", "openapi", "-o", "chat.json"], "chat.json" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Another_file_is_replaced_only_by_force_and_keeps_its_mode(string[] command, string file)
    {
        var path = _folder.Write(file, "mine");
        SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var kept = await RunAsync(command);
        Assert.Equal((ExitCode.Failed, $"error: '{file}' exists; --force replaces it.\n"), (kept.ExitCode, kept.Error));
        Assert.Equal("mine", _folder.Read(file));

        Assert.Equal(ExitCode.Ok, (await RunAsync([.. command, "--force"])).ExitCode);
        Assert.NotEqual("mine", _folder.Read(file));
        AssertMode(UnixFileMode.UserRead | UnixFileMode.UserWrite, path);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_link_is_followed_whether_or_not_its_target_exists(string[] command, string file)
    {
        var target = Path.Combine(_folder.Path, "elsewhere");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, file), target);

        Assert.Equal(ExitCode.Ok, (await RunAsync(command)).ExitCode);
        var written = File.ReadAllText(target);
        Assert.Equal(ExitCode.Failed, (await RunAsync(command)).ExitCode);
        File.WriteAllText(target, "mine");
        Assert.Equal(ExitCode.Ok, (await RunAsync([.. command, "--force"])).ExitCode);

        Assert.Equal(target, new FileInfo(Path.Combine(_folder.Path, file)).LinkTarget);
        Assert.Equal(written, File.ReadAllText(target));
    }

    [ProgramTheory("mkfifo")]
    [MemberData(nameof(Commands))]
    public async Task A_pipe_is_written_into_and_stays_one(string[] command, string file)
    {
        var pipe = MakePipe(file);
        var reading = Task.Run(() => File.ReadAllText(pipe));

        var run = await RunAsync(command);

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(await reading.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal([pipe], Directory.GetFileSystemEntries(_folder.Path));
        Assert.Equal(0, new FileInfo(pipe).Length);
    }

    [ProgramTheory("mkfifo")]
    [MemberData(nameof(Commands))]
    public async Task A_pipe_that_nobody_reads_is_waited_for_until_the_user_ends_it(string[] command, string file)
    {
        var pipe = MakePipe(file);
        using var ctrlC = new CancellationTokenSource();
        var running = new ToolRun { Folder = _folder.Path }.RunAsync(command, ctrlC.Token);
        await Task.Delay(50);
        await ctrlC.CancelAsync();

        Assert.Equal(ExitCode.Cancelled, (await running.WaitAsync(TimeSpan.FromSeconds(30))).ExitCode);
        // Lets the thread that opens the pipe go.
        using var reader = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite);
    }

    [UnixTheory]
    [InlineData("/dev/full", "cannot be written: ")]
    [InlineData("nodir/x.json", "'nodir/x.json' cannot be written: its folder does not exist.")]
    [InlineData("file/x.json", "cannot be written: ")]
    [InlineData("folder", "'folder' is a folder.")]
    [InlineData("circle", "cannot be written: ")]
    [InlineData("lost", "cannot be written: ")]
    public async Task A_failure_is_one_message_and_nothing_is_left_behind(string output, string message)
    {
        _folder.Write("file", "mine");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "circle"), "circle");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "lost"), "nowhere/file");

        foreach (var force in (string[][])[[], ["--force"]])
        {
            var run = await RunAsync(["export", "openapi", "-o", output, .. force]);

            Assert.Equal(ExitCode.Failed, run.ExitCode);
            Assert.StartsWith("error: '" + output + "'", run.Error);
            Assert.Contains(message, run.Error);
            Assert.DoesNotContain("   at ", run.Error);
        }
        Assert.Equal(["circle", "file", "folder", "lost"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
        Assert.Equal("mine", _folder.Read("file"));
    }

    [Fact]
    public async Task A_draft_that_is_imported_over_a_spec_keeps_its_mode()
    {
        _folder.Write("page.md", Page);
        var spec = _folder.Write("Specs/list.api.yaml", "# mine\n");
        SetMode(spec, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var run = await RunAsync(["import", "page.md", "-o", "Specs", "--force"]);

        Assert.True(run.ExitCode == ExitCode.Ok, run.Error);
        Assert.Contains("endpoint: v4/room/list", _folder.Read("Specs/list.api.yaml"));
        AssertMode(UnixFileMode.UserRead | UnixFileMode.UserWrite, spec);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private static void AssertMode(UnixFileMode mode, string path)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    private string MakePipe(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        Process.Start("mkfifo", [path]).WaitForExit();
        return path;
    }

    private Task<ToolResult> RunAsync(string[] arguments) => new ToolRun { Folder = _folder.Path }.RunAsync(arguments);
}
