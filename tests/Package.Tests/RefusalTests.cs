using System.Text;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Unsupported projects are refused in a line that names the fix.</summary>
[Collection(WorkspaceTests.Name)]
public class RefusalTests(WorkspaceFixture fixture, RefusedFixture refused) : IClassFixture<RefusedFixture>
{
    private const string CSharpOnly = "Reference Chatwright.TencentChat, the compiled client; put the package and the specs into a C# class library; "
        + "or set ChatwrightEnabled to false.";

    private const string NotRun = "CW509: Chatwright's generator did not run, so the assembly has no client. The compiler's warning tells why "
        + "(CS8032, CS8034, CS8784, CS8785 or CS9057). Restore the package anew, or set ChatwrightEnabled to false.";

    private readonly Workspace _workspace = fixture.Workspace;

    public static TheoryData<string, string[]> Refused => new()
    {
        {
            "OldLanguage",
            [
                "CW507: The client that Chatwright emits is C# 12, and the project is set to C# 11. Remove LangVersion from the project, or set it "
                    + "to 12 or later.",
            ]
        },
        {
            "WrongOptions",
            [
                "CW504: The build property 'ChatwrightVisibility' takes public or internal, not 'private'",
                "CW505: The build property 'ChatwrightEndpoints' selects 'recentcontact/getlist', which is not a shipped endpoint. Did you mean "
                    + "'recentcontact/get_list'?",
            ]
        },
        { "Switch", ["CW504: The build property 'ChatwrightEnabled' takes true or false, not 'yes'"] },
        { "FSharp", [$"CW508: Chatwright emits C#, and this is a project in F#. {CSharpOnly}"] },
        { "Basic", [$"CW508: Chatwright emits C#, and this is a project in VB. {CSharpOnly}"] },
        {
            "Global",
            [
                "CW510: The project has Chatwright's generator, but does not reference the library Chatwright.dll that clients need. Use "
                    + "PackageReference, without ExcludeAssets, in place of GlobalPackageReference; or set ChatwrightEnabled to false.",
            ]
        },
        { "NotLoading", [NotRun] },
        {
            "Clash",
            [
                "CW512: Chatwright would emit the namespace 'Clash.TencentChat', but the project has the type 'Clash.TencentChat' there; nothing is "
                    + "emitted. Rename the type, or set the build property ChatwrightNamespace to another namespace.",
            ]
        },
        {
            "Foreign",
            [
                "CW007: The file contains a NUL character, so it is UTF-16 or not text. Save it as UTF-8.",
                // The message of a machine whose own encoding is another one names the byte.
                OperatingSystem.IsWindows()
                    ? "CW007: The file contains the byte 0xC1, so it is in another encoding than UTF-8. Save it as UTF-8."
                    : "CW007: The file contains bytes that are not UTF-8, so it is in another encoding. Save it as UTF-8.",
            ]
        },
        { "Owner", [] },
        {
            "Friend",
            [
                "CW513: 'Owner', which the project references, has 'Twice.TencentChat.TencentChatClient' already; nothing is emitted. Set the build "
                    + "property ChatwrightEnabled to false to use that client, or ChatwrightNamespace to have a second one.",
            ]
        },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_project_is_refused_for_one_reason(string project, string[] errors) =>
        Assert.Equal(errors, (await refused.BuildAsync(_workspace)).Errors(project));

    [Fact]
    public async Task A_project_that_switches_the_package_off_builds()
    {
        await refused.BuildAsync(_workspace);
        string[] off = ["-p:ChatwrightEnabled=false", "-p:OutputType=Library", "-p:EnableDefaultCompileItems=false"];
        (await Dotnet.BuildAsync(_workspace.At("OldLanguage"), ["build", "--no-restore", .. off])).AssertSucceeded();
    }

    [Fact]
    public async Task A_compiler_before_Roslyn_4_8_is_an_error()
    {
        await refused.BuildAsync(_workspace);
        var built = await Dotnet.BuildAsync(_workspace.At("Switch"), "msbuild", "-t:_ChatwrightCheckProject", "-p:CompilerApiVersion=roslyn4.7");
        Assert.Equal(
            [
                "CW509: Chatwright's generator needs the compiler of Visual Studio 17.8 or of the .NET SDK 8.0.100, or a later one; this is "
                    + "version 4.7 of its API. Update the SDK.",
            ],
            built.AssertFailed().Errors("Switch"));
    }

    [Fact]
    public async Task Hosting_without_the_package_that_compiles_the_client_says_what_to_add()
    {
        const string Project = "HostingAlone";
        const string Message = "warning CW520: The project references Chatwright.Hosting, but neither Chatwright, which compiles a client, "
            + "nor Chatwright.TencentChat, which has one. Add one of them: dotnet add package Chatwright.";
        _workspace.Write($"{Project}/{Project}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Chatwright.Hosting" Version="{Workspace.Version}" /></ItemGroup>
            </Project>
            """);
        Assert.Contains(Message, (await Dotnet.BuildAsync(_workspace.At(Project), "build")).AssertSucceeded().Output, StringComparison.Ordinal);
        var elsewhere = await Dotnet.BuildAsync(_workspace.At(Project), "build", "--no-restore", "-p:ChatwrightHosting=false");
        Assert.DoesNotContain("CW520", elsewhere.AssertSucceeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    [InlineData("net6.0")]
    public async Task A_framework_before_NET_8_is_refused_by_NuGet(string framework)
    {
        var restored = (await refused.RestoreOldFrameworksAsync(_workspace)).AssertFailed();
        var refusal = $"error NU1202: Package Chatwright {Workspace.Version} is not compatible with {framework} ";
        Assert.Contains(refusal, restored.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0", restored.Output, StringComparison.Ordinal);
    }
}

/// <summary>Builds all projects that are refused at once, for all tests.</summary>
public sealed class RefusedFixture
{
    private static readonly string[] s_projects =
        ["OldLanguage", "WrongOptions", "Switch", "FSharp", "Basic", "Global", "NotLoading", "Clash", "Foreign", "Twice/Owner", "Twice/Friend"];

    private Task<CommandResult>? _build;
    private Task<CommandResult>? _restore;

    internal async Task<CommandResult> BuildAsync(Workspace workspace)
    {
        workspace.Write("OldLanguage/Program.cs", "System.Console.WriteLine(typeof(OldLanguage.TencentChat.TencentChatClient));");
        // GB 18030, and UTF-16 without a mark.
        byte[] chinese = [.. "endpoint: v4/room/list\nsummary: "u8, 0xC1, 0xD0, 0xB3, 0xF6];
        File.WriteAllBytes(workspace.At("Foreign", "chinese.api.yaml"), chinese);
        File.WriteAllBytes(workspace.At("Foreign", "wide.api.yaml"), Encoding.Unicode.GetBytes("endpoint: v4/room/open\n"));
        return (await (_build ??= workspace.BuildAllAsync("Refused", s_projects))).AssertFailed();
    }

    internal Task<CommandResult> RestoreOldFrameworksAsync(Workspace workspace) =>
        _restore ??= Dotnet.BuildAsync(workspace.At("OldFrameworks"), "restore");
}
