using System.Text.RegularExpressions;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Unsupported projects are refused in a line that names the fix.</summary>
[Collection(WorkspaceTests.Name)]
public partial class RefusalTests(WorkspaceFixture fixture)
{
    private readonly Workspace _workspace = fixture.Workspace;

    [Fact]
    public async Task An_old_language_is_one_error()
    {
        _workspace.Write("OldLanguage/Program.cs", "System.Console.WriteLine(typeof(OldLanguage.TencentChat.TencentChatClient));");
        var built = (await Dotnet.BuildAsync(_workspace.At("OldLanguage"), "build")).AssertFailed();
        Assert.Equal(
            [
                "CW507: The client that Chatwright emits is C# 12, and the project is set to C# 11. Remove LangVersion from the project, or set it "
                    + "to 12 or later.",
            ],
            Errors(built));
        string[] empty = ["-p:ChatwrightEnabled=false", "-p:OutputType=Library", "-p:EnableDefaultCompileItems=false"];
        (await Dotnet.BuildAsync(_workspace.At("OldLanguage"), ["build", "--no-restore", .. empty]))
            .AssertSucceeded();
    }

    [Fact]
    public async Task A_property_with_an_unknown_value_is_an_error()
    {
        var built = (await Dotnet.BuildAsync(_workspace.At("WrongOptions"), "build")).AssertFailed();
        Assert.Equal(
            [
                "CW504: The build property 'ChatwrightVisibility' takes public or internal, not 'private'",
                "CW505: The build property 'ChatwrightEndpoints' selects 'recentcontact/getlist', which is not a shipped endpoint. Did you mean "
                    + "'recentcontact/get_list'?",
            ],
            Errors(built));
    }

    /// <summary>Whatever the project itself makes of warnings.</summary>
    [Fact]
    public async Task A_generator_that_fails_or_does_not_load_is_an_error()
    {
        await Dotnet.BuildAsync(_workspace.At("WrongOptions"), "restore");
        var value = (await Dotnet.BuildAsync(_workspace.At("WrongOptions"), "msbuild", "-getProperty:WarningsAsErrors", "-p:Unrelated=1"))
            .AssertSucceeded();
        Assert.Contains("CS8785;CS9057", value.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Errors(CommandResult built) =>
        Error().Matches(built.Output).Select(match => match.Groups[1].Value.Trim()).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"error (\w+\d+: .*?)(?: \(https?:[^)]*\))?(?: \[.*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Error();
}
