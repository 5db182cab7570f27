using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Invalid_arguments_end_with_2_and_point_to_the_help()
    {
        var run = await ToolRun.Of("completion", "dos");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("error: Argument 'dos' not recognized.", run.Error);
        Assert.Contains("Run 'chatwright completion --help'", run.Error);
    }

    [Fact]
    public async Task With_json_a_failure_is_a_document_too()
    {
        var run = await ToolRun.Of("completion", "dos", "--json");

        Assert.Equal(2, run.Json.GetProperty("exitCode").GetInt32());
        Assert.Contains("dos", run.Json.GetProperty("error").GetString());
    }

    [Fact]
    public async Task The_version_is_that_of_the_tool() => Assert.StartsWith("0.1.0", (await ToolRun.Of("--version")).Out);
}
