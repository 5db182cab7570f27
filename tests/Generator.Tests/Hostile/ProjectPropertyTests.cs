using System.Globalization;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Hostile;

/// <summary>Properties of the project, by which a build switches the compiler on and chooses namespaces.</summary>
public class ProjectPropertyTests
{
    private static readonly SpecProject s_healthy = SpecProject.Chat.With(
        "room/close.api.yaml", "endpoint: v4/room/close\nrequest: { Id: { type: string, required: true } }");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    [InlineData(" False ")]
    public void Nothing_is_emitted_unless_the_project_says_so(string? enabled)
    {
        var run = s_healthy.With("room/broken.api.yaml", "[").Set("ChatwrightEnabled", enabled).Run().AssertClean();
        Assert.Empty(run.HintNames);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData(" true ")]
    public void The_switch_is_read_as_MSBuild_reads_it(string enabled) =>
        Assert.NotEmpty(s_healthy.Set("ChatwrightEnabled", enabled).Run().AssertClean().HintNames);

    /// <summary>Someone who writes <c>yes</c> expects a client, or none.</summary>
    [Theory]
    [InlineData("ChatwrightEnabled", "yes")]
    [InlineData("ChatwrightEnabled", "1")]
    [InlineData("ChatwrightDefaultSpecs", "no")]
    [InlineData("ChatwrightExamples", "on")]
    [InlineData("ChatwrightHosting", "0")]
    [InlineData("ChatwrightWebhooks", "1")]
    public void A_switch_is_true_or_false(string property, string value)
    {
        var diagnostic = Assert.Single(s_healthy.Set(property, value).Run().Diagnostics);
        Assert.Equal("CW504", diagnostic.Id);
        Assert.Equal($"The build property '{property}' takes true or false, not '{value}'", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("x.api.yml")]
    [InlineData("x.Api.yaml")]
    [InlineData("X.API.YML")]
    public void A_spec_may_end_in_yml_and_in_capitals(string name) =>
        Assert.Contains("Chat.Room.Open.g.cs", s_healthy.With(name, "endpoint: v4/room/open").Run().AssertClean().HintNames);

    /// <summary>By this text the build sees that the generator ran.</summary>
    [Fact]
    public void The_mark_that_a_build_asks_for_is_in_the_assembly()
    {
        var text = s_healthy.Set("_ChatwrightMark", "Some.Mark").Run().AssertClean().Text("chatwright-mark.g.cs");
        Assert.Contains("AssemblyMetadata(\"Some.Mark\", \"0.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_are_not_looked_at() =>
        Assert.Equal(
            s_healthy.Run().HintNames,
            s_healthy.With("appsettings.json", "[").With("x.yaml", "[").With("api.yaml.txt", "[").Run().AssertClean().HintNames);

    [Theory]
    [InlineData("my-app")]
    [InlineData("1st.App")]
    [InlineData("Acme.class")]
    [InlineData("Acme Chat")]
    [InlineData("")]
    [InlineData("System")]
    [InlineData("Chatwright")]
    [InlineData("Chat")]
    public void Any_root_namespace_of_a_project_will_do(string root) => s_healthy.Set("RootNamespace", root).Run().AssertClean();

    [Fact]
    public void A_namespace_that_the_project_asks_for_must_be_one()
    {
        var run = s_healthy.Set("ChatwrightNamespace", "Acme Chat").Run();
        Assert.Equal(Location.None, Assert.Single(run.Diagnostics).Location);
        Assert.Equal("CW504", run.Diagnostics[0].Id);
    }

    [Fact]
    public void A_namespace_that_the_project_asks_for_replaces_all_others()
    {
        var run = s_healthy.Set("ChatwrightNamespace", "Acme.Api")
            .With(SpecProject.ServicePath, SpecProject.Service.Text + "\nnamespace: Other")
            .Run().AssertClean();
        Assert.Contains("namespace Acme.Api\n", run.Text("Chat.Room.Close.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Other", run.Text("Chat.g.cs"), StringComparison.Ordinal);
    }
}
