using System.Globalization;
using Chatwright;
using Chatwright.Tencent;
using Chatwright.Testing;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>
/// The claims of the README's table about NSwag, Kiota and Refit, shown on their clients of the same endpoint. Chatwright's side of each line stands
/// in the tests that the table names.
/// </summary>
[Collection(WorkspaceTests.Name)]
public class ComparisonTests(WorkspaceFixture fixture)
{
    private static readonly FakeTencentChatOptions s_options = new() { PageSize = 1 };

    private readonly Workspace _workspace = fixture.Workspace;

    [Theory]
    [InlineData("NSwagClient", true)]
    [InlineData("KiotaClient", false)]
    [InlineData("RefitClient", false)]
    public async Task A_peer_hands_an_error_back_as_a_response_and_gives_one_page_and_checks_no_limit(string peer, bool isReflecting)
    {
        var built = (await Dotnet.BuildAsync(_workspace.At(peer), "build")).AssertSucceeded();
        // The compiler warns of JSON that goes through reflection.
        Assert.Equal(isReflecting, built.Output.Contains("warning IL2026", StringComparison.Ordinal));
        Assert.Equal(isReflecting, built.Output.Contains("warning IL3050", StringComparison.Ordinal));

        await using var fake = new FakeTencentChat(s_options);
        fake.User("user_0001").AddOneToOne("user_0002", DateTimeOffset.UnixEpoch).AddOneToOne("user_0003", DateTimeOffset.UnixEpoch);
        await fake.StartAsync();
        Assert.Equal("a response with code 0 and 1 conversations", await RunAsync(peer, fake, "user_0001"));
        Assert.Equal("a response with code 50001 and no conversations", await RunAsync(peer, fake, "stranger"));

        // The description has maxLength 32.
        var longName = new string('u', 33);
        await RunAsync(peer, fake, longName);
        Assert.Contains(fake.Requests, request => request.Body.Contains(longName, StringComparison.Ordinal));
    }

    [Fact]
    public void NSwag_makes_an_object_of_a_misspelled_type()
    {
        var text = File.ReadAllText(_workspace.At("NSwagClient", "Mistyped", "ListClient.cs"));
        Assert.Contains("public object From_Account { get; set; }", text, StringComparison.Ordinal);
        Assert.Contains("\"tpye\"", File.ReadAllText(_workspace.At("NSwagClient", "Mistyped", "openapi.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Kiota_makes_an_untyped_node_of_a_misspelled_type() => Assert.Contains(
        "public UntypedNode FromAccount { get; set; }",
        File.ReadAllText(_workspace.At("KiotaClient", "Mistyped", "GetListRequest.cs")),
        StringComparison.Ordinal);

    private async Task<string> RunAsync(string peer, FakeTencentChat fake, string user)
    {
        var run = await Dotnet.RunAsync(
            _workspace.Folder,
            "dotnet",
            [_workspace.At(peer, "bin", "Debug", "net10.0", peer + ".dll")],
            ("CHAT_HOST", fake.Host.Primary.ToString()),
            ("CHAT_SDKAPPID", s_options.SdkAppId.ToString(CultureInfo.InvariantCulture)),
            ("CHAT_IDENTIFIER", s_options.AdminIdentifier),
            (
                "CHAT_USERSIG",
                UserSig.Create(s_options.SdkAppId, s_options.SecretKey, s_options.AdminIdentifier, DateTimeOffset.UtcNow, TimeSpan.FromHours(1))),
            ("CHAT_USER", user));
        return run.AssertSucceeded().Output.Trim();
    }
}
