using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>The same specs give the same bytes.</summary>
public class DeterminismTests
{
    private static readonly SpecProject s_project = SpecProject.Empty.With(Repository.Specs)
        .With("recentcontact/broken.api.yaml", """
            endpoint: v4/recentcontact/broken
            calls: 1.5/s
            request: { İ: { type: int32, min: -1.5, max: 1.5 }, i: { type: İnt32 }, I: { type: double, default: 0.5, min: 1e3 } }
            """)
        .With("ıi/istanbul.api.yaml", """
            endpoint: v4/istanbul/insert_item
            request: { id: { type: double, default: -0.5, min: -1.5, max: 2.5, required: false }, i_i: { type: int64, min: -9223372036854775808 } }
            types: { Iii: { enum: { minus: -1, ix: { is: 2 } } } }
            """);

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public void Every_culture_gives_the_same_bytes(string culture)
    {
        var expected = Print(s_project.Run());
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected, Print(s_project.Run()));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>Each process has hash codes of its own for texts, so that nothing may depend on their order.</summary>
    [Fact]
    public async Task Every_process_gives_the_same_bytes()
    {
        var expected = Hash();
        Assert.Equal([expected, expected], await Task.WhenAll(HashElsewhereAsync(), HashElsewhereAsync()));
    }

    [Fact]
    public void Every_order_of_the_files_gives_the_same_bytes()
    {
        var expected = Print(GeneratorHarness.RunOnce(s_project));
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            Assert.Equal(expected, Print(GeneratorHarness.RunOnce(s_project.Ordered(files => files.OrderBy(_ => random.Next()).ToList()))));
        }
    }

    [Fact]
    public void Every_kind_of_line_break_and_a_mark_at_the_start_give_the_same_bytes()
    {
        var specs = SpecProject.Empty.With(Repository.Specs);
        var expected = Emitted(GeneratorHarness.RunOnce(specs));
        foreach (var edit in new Func<string, string>[] { text => text.Replace("\n", "\r\n"), text => "\uFEFF" + text, text => "---\n" + text })
        {
            var edited = SpecProject.Empty.With(Repository.Specs.Select(file => new SpecText(file.Path, edit(file.Text))));
            Assert.Equal(expected, Emitted(GeneratorHarness.RunOnce(edited)));
        }
    }

    [Fact]
    public void Where_the_files_lie_does_not_show()
    {
        const string Folder = @"C:\Users\me\secret\";
        var here = Emitted(GeneratorHarness.RunOnce(SpecProject.Empty.With(Repository.Specs)));
        var there = SpecProject.Empty.With(Repository.Specs.Select(file => new SpecText(Folder + file.Path.Replace('/', '\\'), file.Text)));
        Assert.Equal(here, Emitted(GeneratorHarness.RunOnce(there)));
        var twice = GeneratorHarness.RunOnce(there.With(Folder + "zz.api.yaml", "endpoint: v4/recentcontact/get_list"));
        Assert.NotEmpty(twice.Diagnostics);
        Assert.All(twice.Diagnostics, diagnostic => Assert.DoesNotContain("secret", GeneratorRun.Message(diagnostic), StringComparison.Ordinal));
    }

    /// <summary>A hash of the specs' output.</summary>
    public static string Hash() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Print(GeneratorHarness.RunOnce(s_project)))));

    private static async Task<string> HashElsewhereAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet", ["exec", typeof(Program).Assembly.Location, Program.HashArgument])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return printed.Trim();
    }

    private static string Emitted(GeneratorRun run) => string.Join("\n", run.Files.Select(file => $"=== {file.HintName}\n{file.SourceText}"));

    private static string Print(GeneratorRun run) => Emitted(run) + string.Join("\n", run.Diagnostics.Select(GeneratorRun.Describe));
}
