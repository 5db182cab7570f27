using Chatwright;
using Chatwright.Tencent;
using Chatwright.Testing;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hosting.Tests;

public class RegistrationTests
{
    [Fact]
    public async Task A_client_set_by_code_calls_the_service()
    {
        await using var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        host.Fake.User("user").AddOneToOne("other", DateTimeOffset.UnixEpoch);
        var list = await host.Chat.Conversations.ListPageAsync("user");
        Assert.Single(list.SessionItem);
    }

    [Fact]
    public async Task A_client_set_by_configuration_and_code_takes_both_and_code_wins()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Timeout", "00:00:07"), ("Chat:MaxResponseBytes", "5")]);
        host.Services.AddTencentChat(host.Section("Chat"), options => (options.Handler, options.MaxResponseBytes) = (host.Fake.Handler, 100_000));
        await host.Chat.Conversations.ListPageAsync("administrator");
        var options = host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>().CurrentValue;
        Assert.Equal((TimeSpan.FromSeconds(7), 100_000), (options.Timeout, options.MaxResponseBytes));
    }

    [Fact]
    public async Task A_client_is_one_for_the_whole_host_and_ends_with_it()
    {
        var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        var chat = host.Chat;
        await using (var scope = host.Container.CreateAsyncScope())
            Assert.Same(chat, scope.ServiceProvider.GetRequiredService<TencentChatClient>());
        await host.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => chat.Conversations.ListPageAsync("administrator"));
    }

    [Fact]
    public async Task Several_apps_are_keyed_services_each_with_its_own_account_and_key()
    {
        await using var other = new FakeTencentChat(new() { SdkAppId = 7, SecretKey = "the other key", AdminIdentifier = "root" });
        other.User("root").AddOneToOne("other", DateTimeOffset.UnixEpoch);
        await using var host = new TestHost([.. TestHost.Valid("Apps:Eu"), ("Apps:Us:Host", "us.example"), ("Apps:Us:Credential:SdkAppId", "7"),
            ("Apps:Us:Credential:SecretKey", "the other key"), ("Apps:Us:Credential:Identifier", "root")]);
        host.Services.AddKeyedTencentChat("eu", host.Section("Apps:Eu"), options => options.Handler = host.Fake.Handler);
        host.Services.AddKeyedTencentChat("us", host.Section("Apps:Us"), options => options.Handler = other.Handler);
        await host.StartAsync();

        var eu = host.Container.GetRequiredKeyedService<TencentChatClient>("eu");
        var us = host.Container.GetRequiredKeyedService<TencentChatClient>("us");
        Assert.Empty((await eu.Conversations.ListPageAsync("administrator")).SessionItem);
        Assert.Single((await us.Conversations.ListPageAsync("root")).SessionItem);
        Assert.Null(host.Container.GetService<TencentChatClient>());
        Assert.Contains("sdkappid=7&", Assert.Single(other.Requests).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_a_client_again_adds_to_its_options()
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        var first = host.Services.AddTencentChat(host.Section("Chat"));
        var second = host.Services.AddTencentChat(options => options.Handler = host.Fake.Handler);
        Assert.Equal(first.HttpClient.Name, second.HttpClient.Name);
        await host.Chat.Conversations.ListPageAsync("administrator");
    }

    [Fact]
    public async Task The_clock_comes_from_the_container_unless_the_options_have_one()
    {
        var (clock, own) = (new FakeTimeProvider(DateTimeOffset.UtcNow), new FakeTimeProvider(DateTimeOffset.UtcNow));
        await using var host = new TestHost();
        host.Services.AddSingleton<TimeProvider>(clock);
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        host.Services.AddKeyedTencentChat("own", options => host.Fake.Configure(options).TimeProvider = own);
        var options = host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>();
        Assert.Same(clock, options.CurrentValue.TimeProvider);
        Assert.Same(own, options.Get("own").TimeProvider);
    }

    [Fact]
    public async Task Calls_are_logged_to_the_logs_of_the_host()
    {
        await using var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Contains(
            host.Log.GetSnapshot(),
            line => line.Category!.StartsWith("Chatwright", StringComparison.Ordinal) && line.Message.Contains("get_list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_of_the_container_make_further_clients()
    {
        await using var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        await host.Chat.Conversations.ListPageAsync("administrator");
        var options = host.Container.GetRequiredService<IOptions<TencentChatClientOptions>>();
        for (var i = 0; i < 2; i++)
        {
            using var chat = new TencentChatClient(options.Value);
            await chat.Conversations.ListPageAsync("administrator");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Code_that_sets_options_runs_once(bool starts)
    {
        await using var host = new TestHost();
        var runs = 0;
        host.Services.AddTencentChat(options =>
        {
            runs++;
            host.Fake.Configure(options).Credential = new(TestHost.App, new Keys(), "administrator");
        });
        if (starts)
            await host.StartAsync();
        await host.Chat.Conversations.ListPageAsync("administrator");
        await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Equal(1, runs);
        Assert.DoesNotContain(host.Log.GetSnapshot(), static line => line.Category == "Chatwright.Hosting");
    }

    [Fact]
    public async Task The_options_of_the_container_stay_as_they_were_set()
    {
        await using var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        await host.Chat.Conversations.ListPageAsync("administrator");
        var options = host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>().CurrentValue;
        Assert.Equal((host.Fake.Handler, null), (options.Handler, options.CredentialProvider));
    }

    [Fact]
    public void Missing_options_are_reported_at_once()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentNullException>("configuration", () =>
            services.AddTencentChat((Microsoft.Extensions.Configuration.IConfiguration)null!));
        Assert.Throws<ArgumentNullException>("configure", () => services.AddTencentChat((Action<TencentChatClientOptions>)null!));
        Assert.Throws<ArgumentException>("name", () => services.AddKeyedTencentChat("", options => options.Host = TencentChatRegion.Seoul));
        Assert.Throws<ArgumentNullException>(
            "services", () => ((IServiceCollection)null!).AddTencentChat(options => options.Host = TencentChatRegion.Seoul));
    }

    private sealed class Keys : IUserSigKeyProvider
    {
        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken) => new(new UserSigKey(TestHost.App, TestHost.Key));
    }
}
