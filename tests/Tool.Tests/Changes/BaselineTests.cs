using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Changes;

/// <summary>Comparisons with a baseline, and with a revision.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly ShopSpecs _specs = new();

    public void Dispose() => _specs.Dispose();

    /// <summary>
    /// If a change is meant, tell it in CHANGELOG.md and save the baseline of the next version:
    /// <c>dotnet run --project generator/Chatwright.Tool -- diff --save specs/shipped.surface specs</c>.
    /// </summary>
    [Fact]
    public async Task The_shipped_specs_break_nobody_who_uses_the_last_release()
    {
        var run = await ToolRun.Of("diff", Repository.At("specs", "shipped.surface"), Repository.At("specs"));

        Assert.True(run.ExitCode == ExitCode.Ok, run.Out + run.Error);
    }

    [Fact]
    public async Task The_shipped_specs_are_the_same_as_themselves()
    {
        var run = await ToolRun.Of("diff", Repository.At("specs"), Repository.At("specs"), "--json");

        Assert.Equal(0, run.Json.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task A_baseline_tells_the_changes_that_the_folder_tells()
    {
        _specs.Edit("add", "maxItems: 100", "maxItems: 50");
        _specs.Edit("shared", "Red: 1", "Red: 4");
        _specs.Remove("bought");

        var saved = await _specs.RunAsync("diff", "--save", "shop.surface", "old");
        var run = await _specs.RunAsync("diff", "shop.surface", "new");

        Assert.Equal(ExitCode.Ok, saved.ExitCode);
        Assert.Equal(Lines(await _specs.DiffAsync()), Lines(run));
        Assert.Equal("0 breaking, 0 risky, 0 safe\n", (await _specs.RunAsync("diff", "shop.surface", "old")).Out);

        // A part that is gone has no place in a baseline.
        static IEnumerable<string> Lines(ToolResult run) => run.Out.Split('\n').Select(line => line.Split("): ")[^1]);
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("# The surface of specs, by 'chatwright diff --save'. Written by the tool: do not edit.\nservice Shop\n   endpoint x\n")]
    [InlineData("# The surface of specs, by 'chatwright diff --save'. Written by the tool: do not edit.\nservice Shop\ta\n")]
    public async Task A_broken_baseline_is_refused(string text)
    {
        File.WriteAllText(Path.Combine(_specs.Folder, "shop.surface"), text);

        var run = await _specs.RunAsync("diff", "shop.surface", "new");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("shop.surface", run.Error);
    }

    /// <summary>Editors and programming languages take more than two characters for the end of a line.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_baseline_keeps_every_character_of_a_value(string lineBreak)
    {
        const string Value = @"{ type: string, default: ""a\u2028b\u2029c\u0085d\fe\rf\ng\th\\"" }";
        foreach (var folder in new[] { "old", "new" })
        {
            var path = Path.Combine(_specs.Folder, folder, "add.api.yaml");
            File.WriteAllText(path, File.ReadAllText(path).Replace("Trace: { type: string }", "Trace: " + Value, StringComparison.Ordinal));
        }
        await _specs.RunAsync("diff", "--save", "shop.surface", "old");
        var baseline = Path.Combine(_specs.Folder, "shop.surface");
        File.WriteAllText(baseline, File.ReadAllText(baseline).Replace("\n", lineBreak, StringComparison.Ordinal));

        var run = await _specs.RunAsync("diff", "shop.surface", "new");

        Assert.Empty(run.Error);
        Assert.Equal("0 breaking, 0 risky, 0 safe\n", run.Out);
    }
}
