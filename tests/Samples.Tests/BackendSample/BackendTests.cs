using Chatwright.Testing;
using Samples.Tests.Harness;

namespace Samples.Tests.BackendSample;

/// <summary>samples/Backend as a process that calls a fake over HTTP.</summary>
public class BackendTests
{
    private static readonly string[] s_output =
    [
        "Users",
        "  not imported: nobody",
        "  found: backend_ann, backend_bob, backend_carl",
        "  backend_ann is called Ann",
        "  the app of backend_ann signs in with a UserSig of its own",
        "  no friends: backend_ghost (30003)",
        "  friends of backend_ann: backend_bob",
        "Messages",
        "  not reached: backend_ghost",
        "  unread by backend_bob: 3",
        "  after reading: 0",
        "  backend_ann: \"To all\"",
        "  backend_bob: data, {\"order\":4711}",
        "  backend_ann: a place, Merlion Park",
        "  backend_ann: \"Hello\" (recalled)",
        "  conversations of backend_ann: backend_bob, backend_carl",
        "Group",
        "  not added: backend_ghost",
        "  members: backend_ann (Owner), backend_bob (Admin)",
        "  members: backend_carl (Member)",
        "  muted: backend_carl",
        "  the message of backend_carl was refused",
        "  not recalled: 1002",
        "  2 backend_carl: \"Thank you\"",
        "  Team of backend_ann has 2 members",
        "  backend_carl is NotMember",
        "  groups of backend_bob: backend_team",
    ];

    [Fact]
    public async Task A_day_of_a_backend_is_walked_over_HTTP_with_the_app_of_the_configuration()
    {
        await using var fake = new FakeTencentChat();
        await fake.StartAsync();
        await using var process = Start(fake);
        await process.AssertEndsAsync(0);
        Assert.Equal(s_output, process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        var paths = fake.Requests.Select(request => request.Path).ToHashSet();
        Assert.True(paths.Count >= 20, $"Only {paths.Count} endpoints were called.");
        Assert.Superset(paths, fake.Endpoints.ToHashSet());
        Assert.Empty(fake.Groups);
        Assert.Equal(["Hello", "", "To all"], fake.Accounts["backend_bob"].MessagesFrom("backend_ann").Select(message => message.Text));
    }

    [Fact]
    public async Task Without_an_app_the_sample_calls_a_fake_of_its_own()
    {
        await using var process = SampleProcess.Start("Backend", new Dictionary<string, string>());
        await process.AssertEndsAsync(0);
        Assert.Equal(s_output, process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_error_ends_the_sample_with_what_it_means_and_leaves_no_group()
    {
        await using var fake = new FakeTencentChat();
        await fake.StartAsync();
        fake.On("v4/group_open_http_svc/group_msg_recall").Fail(10007, "not today");
        await using var process = Start(fake);
        await process.AssertEndsAsync(1);
        Assert.Contains("returned 10007 GroupPermissionDenied: not today", process.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Groups);
        fake.VerifyAll();
    }

    private static SampleProcess Start(FakeTencentChat fake) => SampleProcess.Start("Backend", new Dictionary<string, string>
    {
        ["Chat__Host"] = $"{fake.Host.Primary}",
        ["Chat__Credential__SdkAppId"] = "1400000000",
        ["Chat__Credential__SecretKey"] = new FakeTencentChatOptions().SecretKey,
        ["Chat__Credential__Identifier"] = "administrator",
    });
}
