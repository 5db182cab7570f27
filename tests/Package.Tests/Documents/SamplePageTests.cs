using Package.Tests.Harness;

namespace Package.Tests.Documents;

/// <summary>The samples run without an account, and print what their pages say.</summary>
public class SamplePageTests
{
    [Theory]
    [InlineData("QuickStart")]
    [InlineData("Tour")]
    [InlineData("CustomEndpoint")]
    [InlineData("OtherApi")]
    public async Task A_sample_prints_what_its_page_says(string sample)
    {
        var run = (await Dotnet.RunAsync(Repository.Root, "dotnet", [ProgramPath.OfSample(sample)])).AssertSucceeded();
        var printed = run.Output.ReplaceLineEndings("\n");
        var page = Pages.BlocksOf($"samples/{sample}/README.md").Single(block => block.Language == "text");
        // Dots say that lines are left out.
        foreach (var part in page.Text.Split("…\n"))
            Assert.Contains(part.TrimEnd(), printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sample_has_a_page_that_the_README_leads_to()
    {
        var samples = Directory.EnumerateDirectories(Repository.At("samples")).Select(folder => Path.GetFileName(folder)).ToList();
        Assert.NotEmpty(samples);
        Assert.All(samples, sample => Assert.True(File.Exists(Repository.At("samples", sample, "README.md")), $"{sample} has no page."));
        Assert.All(samples, sample => Assert.Contains($"(samples/{sample}", Pages.Text("README.md"), StringComparison.Ordinal));
    }
}
