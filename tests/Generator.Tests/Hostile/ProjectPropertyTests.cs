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
    [InlineData("1")]
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
