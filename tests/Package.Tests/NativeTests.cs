using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Testing;
using Package.Tests.Documents;
using Package.Tests.Harness;
using Xunit.Abstractions;

namespace Package.Tests;

/// <summary>samples/Native as one file of machine code, and as a trimmed one: published without a warning, called, and weighed.</summary>
[Collection(PublishedTests.Name)]
public partial class NativeTests(WorkspaceFixture fixture, ITestOutputHelper output)
{
    private const string Trimmed = "trimmed, with the runtime";

    private static readonly FakeTencentChatOptions s_options = new() { PageSize = 2 };

    private readonly Workspace _workspace = fixture.Workspace;

    [NativeTheory]
    [InlineData("net8.0", "machine code")]
    [InlineData("net10.0", "machine code")]
    [InlineData("net10.0", Trimmed)]
    public async Task The_sample_runs_and_is_as_large_as_its_page_says(string framework, string form)
    {
        var sample = await PublishAsync(Path.Combine(_workspace.Sources, "samples", "Native"), "Native", framework, form);
        var byHand = await PublishAsync(_workspace.At("ByHand"), "ByHand", framework, form);

        await using var fake = new FakeTencentChat(s_options);
        fake.User("user_0001")
            .AddOneToOne("user_0002", DateTimeOffset.UnixEpoch)
            .AddGroup("@TGS#1", DateTimeOffset.UnixEpoch.AddDays(1))
            .AddOneToOne("用户", DateTimeOffset.UnixEpoch.AddDays(2));
        await fake.StartAsync();
        var printed = (await RunAsync(sample, fake, "user_0001")).AssertSucceeded().Output;
        Assert.Equal("1970-01-01 00:00:00Z user_0002\n1970-01-02 00:00:00Z @TGS#1\n1970-01-03 00:00:00Z 用户\n", printed.ReplaceLineEndings("\n"));
        Assert.Equal(printed, (await RunAsync(byHand, fake, "user_0001")).AssertSucceeded().Output);
        Assert.Contains("50001", (await RunAsync(sample, fake, "user_0003")).AssertFailed().Output, StringComparison.Ordinal);

        var (size, sizeByHand) = (new FileInfo(sample).Length, new FileInfo(byHand).Length);
        output.WriteLine($"{framework}, {form}: {size / 1e6:0.00} MB, by hand {sizeByHand / 1e6:0.00} MB");
        var (shown, shownByHand) = OnThePage(framework, form);
        Assert.Equal((shown, shownByHand), (Near(size, shown), Near(sizeByHand, shownByHand)));
    }

    /// <summary>The sizes in megabytes that samples/Native/README.md has, of the sample and of the same by hand.</summary>
    private static (double Sample, double ByHand) OnThePage(string framework, string form)
    {
        var row = Row().Matches(Pages.Text("samples/Native/README.md"))
            .Single(match => framework == $"net{match.Groups[1].Value}.0" && form == match.Groups[2].Value);
        return (double.Parse(row.Groups[3].Value, CultureInfo.InvariantCulture), double.Parse(row.Groups[4].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The page's figure if it is at most a twentieth off, else the measured size: compilers and frameworks move a little.</summary>
    private static double Near(long size, double shown) => Math.Abs((size / 1e6 / shown) - 1) < 0.05 ? shown : Math.Round(size / 1e6, 2);

    private Task<string> PublishAsync(string folder, string name, string framework, string form) => Publishing.PublishAsync(
        folder,
        name,
        _workspace.At("published", name, framework, form == Trimmed ? "trimmed" : "native"),
        "-f",
        framework,
        $"-p:NativeTrimmed={form == Trimmed}");

    private Task<CommandResult> RunAsync(string program, FakeTencentChat fake, string user) => Dotnet.RunAsync(
        _workspace.Folder,
        program,
        [],
        ("CHAT_SDKAPPID", $"{s_options.SdkAppId}"),
        ("CHAT_SECRET_KEY", s_options.SecretKey),
        ("CHAT_IDENTIFIER", s_options.AdminIdentifier),
        ("CHAT_HOST", fake.Host.Primary.ToString()),
        ("CHAT_USER", user));

    [GeneratedRegex(@"^\| \.NET (\d+), ([^|]*) \| ([\d.]+) MB \| ([\d.]+) MB \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
