using Chatwright.Tencent;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;

namespace Hosting.Tests;

/// <summary>UserSigs for the users of an application, by the credential of its client.</summary>
public class UserSigIssuerTests
{
    private const string NewKey = "the key that came after";

    [Fact]
    public async Task A_client_brings_an_issuer_whose_key_follows_the_configuration()
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        host.Services.AddTencentChat(host.Section("Chat"));
        var issuer = host.Container.GetRequiredService<UserSigIssuer>();
        Assert.Equal(UserSigStatus.Valid, Validate(await issuer.CreateAsync("ann", TimeSpan.FromHours(1)), TestHost.Key));

        host.Settings.Change(("Chat:Credential:SecretKey", NewKey));
        Assert.Equal(UserSigStatus.Valid, Validate(await issuer.CreateAsync("ann", TimeSpan.FromHours(1)), NewKey));
        Assert.Equal(TestHost.App, issuer.SdkAppId);
    }

    [Fact]
    public async Task A_keyed_client_brings_a_keyed_issuer()
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        host.Services.AddKeyedTencentChat("eu", host.Section("Chat"));
        var issuer = host.Container.GetRequiredKeyedService<UserSigIssuer>("eu");
        Assert.Equal(UserSigStatus.Valid, Validate(await issuer.CreateAsync("ann", TimeSpan.FromHours(1)), TestHost.Key));
        Assert.Null(host.Container.GetService<UserSigIssuer>());
    }

    [Fact]
    public async Task An_issuer_of_ones_own_stays()
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        var own = new UserSigIssuer(new(TestHost.App, NewKey, "administrator"));
        host.Services.AddSingleton(own).AddTencentChat(host.Section("Chat"));
        Assert.Same(own, host.Container.GetRequiredService<UserSigIssuer>());
    }

    private static UserSigStatus Validate(string userSig, string key) => UserSig.Validate(userSig, TestHost.App, key, "ann", DateTimeOffset.UtcNow);
}
