using Chatwright.Generator.Diagnostics;

using Microsoft.CodeAnalysis;

namespace Generator.Tests.Harness;

/// <summary>Tests of the pipeline as a whole, and that the checks of the harness can fail.</summary>
public class PipelineTests
{
    private sealed record Keeper(string Name, object? Kept);

    [Fact]
    public void The_shipped_specs_compile_into_clients()
    {
        var run = SpecProject.Empty.With(Repository.Specs).Run().AssertClean();
        Assert.Equal(Repository.Specs.Count(), run.Files.Length);
    }

    [Theory]
    [InlineData("public", "full", "false")]
    [InlineData("internal", "full", "true")]
    [InlineData("public", "wire", "true")]
    [InlineData("internal", "wire", "false")]
    public void Every_construct_compiles_with_every_option(string visibility, string json, string examples) => SpecProject.Empty
        .With(Repository.Specs.Concat(Repository.HardSpecs))
        .Set("ChatwrightVisibility", visibility).Set("ChatwrightJson", json).Set("ChatwrightExamples", examples).Set("ChatwrightHosting", examples)
        .Run().AssertClean();

    [Fact]
    public void Nothing_of_hosting_is_emitted_unless_asked_for() =>
        Assert.DoesNotContain("Microsoft.Extensions", SpecProject.Empty.With(Repository.Specs).Run().Text("TencentChat.g.cs"),
            StringComparison.Ordinal);

    [Fact]
    public void A_host_takes_the_emitted_client() => (SpecProject.Empty.With(Repository.Specs).Set("ChatwrightHosting", "true") with
    {
        UserCode = """
            #nullable enable
            using Demo.TencentChat;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            internal static class Host
            {
                public static void Add(IServiceCollection services, IConfiguration configuration)
                {
                    services.AddTencentChat(configuration.GetSection("Chat"));
                    services.AddTencentChat(options => options.Host = TencentChatRegion.Singapore);
                    services.AddTencentChat(configuration.GetSection("Chat"), options => options.Timeout = System.TimeSpan.FromSeconds(5));
                    services.AddKeyedTencentChat("eu", configuration.GetSection("Chat:Eu"))
                        .AddHealthCheck(check => check.Probe = (chat, token) => chat.Conversations.ListPageAsync("administrator", token))
                        .HttpClient.SetHandlerLifetime(System.TimeSpan.FromMinutes(5));
                    services.AddKeyedTencentChat("us", options => options.Host = TencentChatRegion.SiliconValley);
                    services.AddKeyedTencentChat("kr", configuration.GetSection("Chat:Kr"), options => options.Host = TencentChatRegion.Seoul);
                }
            }
            """,
    }).Run().AssertClean();

    [Fact]
    public void A_service_alone_is_a_client() => Assert.Equal(["Chat.g.cs"], SpecProject.Chat.Run().AssertClean().HintNames);

    [Fact]
    public void The_check_for_objects_of_Roslyn_finds_them_wherever_they_hide()
    {
        object[] hiding =
        [
            Location.None, OutputCompiler.Empty, OutputCompiler.Empty.Assembly, new SpecText("a", "b"), new SpecText("a", "b").GetText(),
        ];
        Assert.All(hiding, value =>
        {
            var nested = new Dictionary<string, object> { ["b"] = new[] { (1, value) } };
            Assert.Contains(ModelGraph.Reach([new Keeper("a", nested)]), ModelGraph.IsOfRoslyn);
            Assert.Contains(ModelGraph.Reach([(object)new Lazy<object>(value)]), ModelGraph.IsOfRoslyn);
        });
        Assert.DoesNotContain(ModelGraph.Reach([new Keeper("a", Rules.UnknownKey)]), ModelGraph.IsOfRoslyn);
    }

    [Theory]
    [InlineData("public class Undocumented;", "CS1591")]
    [InlineData("class A { string? s; int F() => s.Length; }", "CS8602")]
    [InlineData("class A { [System.Obsolete] void F() { } void G() => F(); }", "CS0612")]
    [InlineData("class A { void F() { int unused; } }", "CS0168")]
    public void Warnings_of_what_was_emitted_are_errors(string code, string id)
    {
        var errors = OutputCompiler.Errors([("A.g.cs", Microsoft.CodeAnalysis.Text.SourceText.From("#nullable enable annotations\n" + code))], "");
        Assert.Equal(2, errors.Count(error => error.Contains(id, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_oldest_CSharp_is_compiled_too()
    {
        var errors = OutputCompiler.Errors([("A.g.cs", Microsoft.CodeAnalysis.Text.SourceText.From("class A { partial int P { get; } }"))], "");
        Assert.Contains(errors, error => error.StartsWith("C# 12", StringComparison.Ordinal));
    }
}
