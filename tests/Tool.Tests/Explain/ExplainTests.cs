using Chatwright.Generator.Diagnostics;
using Chatwright.Tool.Explaining;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Explain;

public class ExplainTests
{
    [Theory]
    [InlineData("CW102")]
    [InlineData("cw102")]
    [InlineData("CW0102")]
    [InlineData("102")]
    public async Task A_diagnostic_is_found_by_its_id_in_any_spelling(string id)
    {
        var run = await ToolRun.Of("explain", id);

        Assert.StartsWith("## CW102\n**Unknown key.** Error.\n", run.Out);
        Assert.DoesNotContain("## CW103", run.Out);
    }

    [Fact]
    public void Every_rule_has_its_page()
    {
        var rules = typeof(Rules).GetFields().Select(field => field.GetValue(null)).OfType<Rule>().Select(rule => rule.Id);

        // The page also has what the build itself reports, without the compiler.
        Assert.Superset(rules.ToHashSet(), DiagnosticPages.Ids.ToHashSet());
    }

    [Fact]
    public async Task A_person_sees_it_set_in_the_width_of_the_terminal()
    {
        var run = await new ToolRun { IsTerminal = true, Width = 60 }.RunAsync("explain", "CW102", "--color", "never");

        Assert.DoesNotContain("**", run.Out);
        Assert.DoesNotContain("```", run.Out);
        Assert.Contains("\n    sumary: Lists the rooms.", run.Out);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 60));
    }

    [Fact]
    public async Task An_error_code_of_the_api_is_explained_from_the_specs()
    {
        var run = await ToolRun.Of("explain", "70009");

        Assert.Contains("70009 UserSigVerificationFailed\n  The UserSig does not match the app's key.\n  remedy: Check the secret key and "
            + "the SDKAppID.", run.Out);
    }

    [Theory]
    [InlineData("120001")]
    [InlineData("120500")]
    [InlineData("130000")]
    public async Task A_code_of_a_range_is_explained_by_the_entry_of_the_range(string code)
    {
        var run = await ToolRun.Of("explain", code);

        Assert.Contains("120001 MessageRejectedWithOwnCode\n  also:   120001 to 130000\n  The webhook before sending rejected ", run.Out);
    }

    [Theory]
    [InlineData("CW999")]
    [InlineData("999999")]
    [InlineData("99999999999999999999999")]
    [InlineData("")]
    [InlineData("\u001b[2J")]
    public async Task An_unknown_id_is_an_error_of_the_command_line(string id)
    {
        var run = await ToolRun.Of("explain", id);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Error);
    }
}
