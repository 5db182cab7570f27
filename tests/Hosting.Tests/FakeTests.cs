using Chatwright;
using Chatwright.Tencent;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hosting.Tests;

/// <summary>Tests of an application replace the service by the fake.</summary>
public class FakeTests
{
    [Fact]
    public async Task Every_client_of_a_host_with_the_fake_calls_it_without_configuration_of_its_own()
    {
        await using var host = new TestHost();
        host.Services.AddTencentChat(host.Section("Chat")).UseKeyProvider<NoKeys>();
        host.Services.AddFakeTencentChat(host.Fake);
        host.Services.AddKeyedTencentChat("eu", host.Section("Apps:Eu"));
        await host.StartAsync();

        Assert.True((await host.Chat.Conversations.ListPageAsync("administrator")).IsComplete);
        Assert.True((await host.Container.GetRequiredKeyedService<TencentChatClient>("eu").Conversations.ListPageAsync("administrator")).IsComplete);
        Assert.Equal(2, host.Fake.Requests.Count);
        Assert.Same(host.Fake, host.Container.GetRequiredService<Chatwright.Testing.FakeTencentChat>());
    }

    [Fact]
    public async Task The_fake_replaces_the_credentials_and_the_host_that_are_configured()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Credential:SdkAppId", "7"),
            ("Chat:Credential:SecretKey", "another key")]);
        host.Services.AddFakeTencentChat(host.Fake);
        host.Services.AddTencentChat(host.Section("Chat"));
        Assert.True((await host.Chat.Conversations.ListPageAsync("administrator")).IsComplete);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_fake_has_the_last_word_whether_it_is_added_before_or_after_the_client(bool isAddedBefore)
    {
        await using var host = new TestHost();
        host.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UnixEpoch));
        if (isAddedBefore)
            host.Services.AddFakeTencentChat(host.Fake);
        host.Services.AddTencentChat(options =>
        {
            options.CredentialProvider = new Vault();
            options.RequestSigner = new Vault();
        });
        host.Services.PostConfigure<TencentChatClientOptions>(static options => options.Host = new("elsewhere.invalid"));
        if (!isAddedBefore)
            host.Services.AddFakeTencentChat(host.Fake);
        await host.StartAsync();

        Assert.True((await host.Chat.Conversations.ListPageAsync("administrator")).IsComplete);
        var options = host.Container.GetRequiredService<IOptions<TencentChatClientOptions>>().Value;
        Assert.Equal((TimeProvider.System, host.Fake.Host), (options.TimeProvider, options.Host));
        Assert.Null(options.CredentialProvider ?? (object?)options.RequestSigner);
    }

    [Fact]
    public async Task Options_of_other_types_stay_as_they_are()
    {
        await using var host = new TestHost();
        host.Services.AddFakeTencentChat(host.Fake);
        host.Services.Configure<ApiClientOptions>(options => options.Timeout = TimeSpan.FromSeconds(3));
        var options = host.Container.GetRequiredService<IOptions<ApiClientOptions>>().Value;
        Assert.Equal((TimeSpan.FromSeconds(3), null), (options.Timeout, options.Handler));
    }

    /// <summary>A service that a test must not reach.</summary>
    private sealed class Vault : IApiCredentialProvider, IRequestSigner
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
            => throw new InvalidOperationException("The vault was called.");

        public ValueTask SignAsync(ApiSigningContext context, CancellationToken cancellationToken)
            => throw new InvalidOperationException("The vault was called.");
    }

    private sealed class NoKeys : IUserSigKeyProvider
    {
        public NoKeys() => throw new InvalidOperationException("No key is needed.");

        public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken) => default;
    }
}
