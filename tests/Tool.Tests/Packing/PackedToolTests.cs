using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Packing;

/// <summary>The tool as users get it: packed, installed from a folder, run as a process of its own.</summary>
public sealed class PackedToolTests(PackedTool tool) : IClassFixture<PackedTool>
{
    [Fact]
    public async Task It_checks_calls_and_explains()
    {
        using var folder = new TempFolder();
        folder.Write("room.api.yaml", "endpoint: v4/room/list\nsaef: true\n");

        var check = await tool.RunAsync(folder.Path, "check");
        var call = await tool.RunAsync(folder.Path, "call", "get_list", "--From_Account", "user_0001", "--fake", "--json");
        var page = await tool.RunAsync(folder.Path, "explain", "CW0102");

        Assert.Equal("room.api.yaml(2,1): error CW102: 'saef' is not a key of an endpoint. Did you mean 'safe'?\n1 file, 1 error, 0 warnings\n",
            check.Out);
        Assert.Equal(ExitCode.Negative, check.ExitCode);
        Assert.True(call.Json.GetProperty("ok").GetBoolean());
        Assert.StartsWith("## CW102", page.Out);
    }

    [Fact]
    public void The_package_names_the_code_of_others_inside()
    {
        using var package = ZipFile.OpenRead(Assert.Single(Directory.EnumerateFiles(tool.Packages, "*.nupkg")));
        var libraries = JsonDocument.Parse(Text("Chatwright.Tool.deps.json")).RootElement.GetProperty("targets").EnumerateObject().Single().Value
            .EnumerateObject().Where(library => library.Value.TryGetProperty("runtime", out var files)
                && files.EnumerateObject().Any(file => Find(Path.GetFileName(file.Name)) is not null))
            .Select(library => library.Name.Replace('/', ' ')).Where(name => !name.StartsWith("Chatwright", StringComparison.Ordinal)).ToList();
        var notices = Text("THIRD-PARTY-NOTICES.txt");
        var listed = JsonDocument.Parse(Text("manifest.spdx.json")).RootElement.GetProperty("packages").EnumerateArray()
            .Select(listed => $"{listed.GetProperty("name").GetString()} {listed.GetProperty("versionInfo").GetString()}");

        Assert.Contains("YamlDotNet 18.1.0", libraries);
        Assert.All(libraries, library => Assert.Contains(library, notices, StringComparison.Ordinal));
        Assert.Equal(
            libraries.Append("PolySharp 1.16.0").Order(StringComparer.Ordinal),
            listed.Where(name => !name.StartsWith("Chatwright", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        ZipArchiveEntry? Find(string name) => package.Entries.SingleOrDefault(entry => entry.Name == name);
        string Text(string name) => new StreamReader(Find(name)!.Open()).ReadToEnd();
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_error()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 300; i++)
            folder.Write($"e{i}.api.yaml", $"endpoint: v4/room/e{i}\n" + string.Concat(Enumerable.Range(0, 20).Select(n => $"wrong{n}: true\n")));

        var run = await tool.ShellAsync(folder.Path, "\"$CHATWRIGHT\" check | head -n 1");

        Assert.Contains("error CW102", run.Out);
        Assert.Empty(run.Error);
    }

    [ProgramFact("python3")]
    public async Task Ctrl_C_ends_what_it_interrupts_and_what_waits_for_it()
    {
        using var folder = new TempFolder();
        // A shell that runs commands in the background lets them ignore the signal; Python does not.
        var run = await tool.ShellAsync(folder.Path, """
            python3 - <<'PY'
            import os, signal, subprocess
            tool = os.environ["CHATWRIGHT"]
            serve = subprocess.Popen([tool, "serve", "--port", "0"], stdout=subprocess.PIPE,
                                     preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
            serve.stdout.readline()
            serve.send_signal(signal.SIGINT)
            print("serve", serve.wait())
            PY
            """);

        Assert.Equal("serve 0\n", run.Out);
    }

    [Fact]
    public async Task Output_to_a_pipe_is_UTF_8_whatever_the_locale()
    {
        using var folder = new TempFolder();
        folder.Write("room.api.yaml", "endpoint: v4/room/list\n群组: true\n");

        var run = await tool.ShellAsync(folder.Path, "LC_ALL=POSIX LANG=en_US.ISO-8859-1 \"$CHATWRIGHT\" check");

        Assert.Contains("'群组' is not a key", run.Out);
    }

    [Fact]
    public async Task Shells_complete_its_command_lines()
    {
        using var folder = new TempFolder();

        var run = await tool.ShellAsync(folder.Path, """
            PATH="$(dirname "$CHATWRIGHT"):$PATH"
            eval "$(chatwright completion bash)"
            complete_line() {
              COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; [[ "$1" == *" " ]] && COMP_WORDS+=("")
              COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _chatwright_complete; echo "${COMPREPLY[@]}"
            }
            complete_line "chatwright us"
            complete_line "chatwright usersig "
            complete_line "chatwright call v4/recentcontact/get"
            complete_line "chatwright check --wat"
            """);

        var lines = run.Out.Split('\n');
        Assert.Equal("usersig", lines[0]);
        Assert.Contains("verify", lines[1]);
        Assert.Equal("v4/recentcontact/get_contact_group v4/recentcontact/get_list", lines[2]);
        Assert.Equal("--watch", lines[3]);
    }
}

/// <summary>Packs and installs once for all tests.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    private string Command => Path.Combine(_folder.Path, "tool", OperatingSystem.IsWindows() ? "chatwright.exe" : "chatwright");

    internal string Packages => Path.Combine(_folder.Path, "packages");

    public async Task InitializeAsync()
    {
        var project = Repository.At("generator", "Chatwright.Tool", "Chatwright.Tool.csproj");
        await DotnetAsync("pack", project, "--no-build", "--configuration", ProgramPath.Configuration, "--output", Packages, "-nologo", "-v", "q");
        _folder.Write("nuget.config",
            $"<configuration><packageSources><clear /><add key=\"local\" value=\"{Packages}\" /></packageSources></configuration>");
        await DotnetAsync("tool", "install", "Chatwright.Tool", "--tool-path", Path.Combine(_folder.Path, "tool"), "--configfile",
            Path.Combine(_folder.Path, "nuget.config"), "--version", ToolVersion.Text.Split('+')[0]);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    internal Task<ToolResult> RunAsync(string folder, params string[] arguments) => StartAsync(Command, folder, arguments);

    /// <summary>Runs a script in which <c>$CHATWRIGHT</c> is the tool.</summary>
    internal Task<ToolResult> ShellAsync(string folder, string script) => StartAsync("bash", folder, ["-c", script]);

    private async Task DotnetAsync(params string[] arguments)
    {
        var run = await StartAsync("dotnet", _folder.Path, arguments);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    private async Task<ToolResult> StartAsync(string command, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CHATWRIGHT"] = Command;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("CHATWRIGHT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await error);
    }
}
