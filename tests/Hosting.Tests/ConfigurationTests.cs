using Chatwright;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hosting.Tests;

/// <summary>Options from a configuration, and the messages for invalid ones.</summary>
public class ConfigurationTests
{
    /// <summary>For each option that text can set: a text, and the printed value that results.</summary>
    private static readonly Dictionary<string, (string Text, string Value)> s_values = new()
    {
        ["Host"] = ("chat.example", "https://chat.example/"),
        ["Timeout"] = ("00:01:00", "00:01:00"),
        ["MaxResponseBytes"] = ("1000", "1000"),
        ["MaxRequestBytes"] = ("2000", "2000"),
        ["PropagateTraceContext"] = ("true", "True"),
        ["ConnectionIdleTimeout"] = ("00:00:45", "00:00:45"),
        ["ResponseReading"] = ("strict", "Strict"),
        ["FailoverDuration"] = ("00:02:00", "00:02:00"),
        ["Credential:SdkAppId"] = ("4294967295", "4294967295"),
        ["Credential:Identifier"] = ("root", "root"),
        ["Credential:Lifetime"] = ("1.00:00:00", "1.00:00:00"),
        ["Credential:RenewBefore"] = ("00:05:00", "00:05:00"),
        ["Credential:KeyTimeout"] = ("00:00:09", "00:00:09"),
        ["Retry:MaxRetries"] = ("7", "7"),
        ["Retry:Delay"] = ("00:00:00.5", "00:00:00.5000000"),
        ["Retry:MaxDelay"] = ("00:00:09", "00:00:09"),
        ["Retry:AttemptTimeout"] = ("00:00:03", "00:00:03"),
        ["RateLimits:Enabled"] = ("false", "False"),
        ["RateLimits:QueueLimit"] = ("50", "50"),
    };

    [Fact]
    public async Task Every_option_that_text_can_set_is_read()
    {
        await using var host = new TestHost([.. s_values.Select(pair => ($"Chat:{pair.Key}", (string?)pair.Value.Text)),
            ("Chat:Credential:SecretKey", "secret")]);
        host.Services.AddTencentChat(host.Section("Chat"));
        host.Services.AddKeyedTencentChat("untouched", options =>
            (options.Host, options.Credential) = (TencentChatRegion.Seoul, new(1, "key", "administrator")));
        var options = host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>();
        Assert.Equal(s_values.ToDictionary(pair => pair.Key, pair => pair.Value.Value), Texts(options.CurrentValue, ""));
        var untouched = Texts(options.Get("untouched"), "");
        Assert.All(s_values, pair => Assert.NotEqual(pair.Value.Value, untouched[pair.Key]));
    }

    [Theory]
    [InlineData("Host", "", "Chat:Host is required: set a region, such as Singapore, or a URL.")]
    [InlineData("Host", "Singapur", "Chat:Host must be a region (Singapore, China, Seoul, Tokyo, Frankfurt, SiliconValley, Jakarta, Riyadh), a host")]
    [InlineData("Host", "ftp://chat.example", "Chat:Host must be a region")]
    [InlineData("Host", "https://user:password@chat.example", "Chat:Host must be a region")]
    [InlineData("Timeout", "10", "Chat:Timeout must be a time such as 00:00:10")]
    [InlineData("Timeout", "soon", "Chat:Timeout must be a time")]
    [InlineData("Timeout", "24:00:00", "Chat:Timeout must be a time such as 00:00:10 (ten seconds), with hours up to 23, or 7.00:00:00 (seven days)")]
    [InlineData("Timeout", "00:60:00", "Chat:Timeout must be a time")]
    [InlineData("Timeout", "1:2:3:4", "Chat:Timeout must be a time")]
    [InlineData("Credential:Lifetime", "24:00:00", "Chat:Credential:Lifetime must be a time")]
    [InlineData("Credential:KeyTimeout", "00:00:00", "Chat:Credential:KeyTimeout is 00:00:00: set a time that is more than zero")]
    [InlineData("Credential:SecretKey", "-----BEGIN PRIVATE KEY-----\nabc\n", "Chat:Credential:SecretKey is a PEM block, a key of the older scheme")]
    [InlineData("Timeout", "-00:00:10", "Chat:Timeout is -00:00:10: set a time that is more than zero")]
    [InlineData("MaxResponseBytes", "0", "Chat:MaxResponseBytes is 0: set a number from 1")]
    [InlineData("ResponseReading", "1", "Chat:ResponseReading must be Tolerant or Strict.")]
    [InlineData("MaxResponseBytes", "4 MiB", "Chat:MaxResponseBytes must be a whole number")]
    [InlineData("MaxRequestBytes", "1", "Chat:MaxRequestBytes is 1: set a number from 2")]
    [InlineData("Credential:SdkAppId", "", "Chat:Credential:SdkAppId is required: set the id of the application")]
    [InlineData("Credential:SdkAppId", "-1", "Chat:Credential:SdkAppId must be a whole number from 0")]
    [InlineData("Credential:SdkAppId", "a secret in the wrong place", "Chat:Credential:SdkAppId must be a whole number from 0")]
    [InlineData("Credential:SecretKey", "", "Chat:Credential:SecretKey is required: set the secret key")]
    [InlineData("Credential:SecretKey", "key\n", "Chat:Credential:SecretKey starts or ends with white space")]
    [InlineData("Credential:Identifier", "", "Chat:Credential:Identifier is required: set the account")]
    [InlineData("Credential:Lifetime", "00:00:01", "Chat:Credential:Lifetime is 00:00:01: set a time from")]
    [InlineData("Credential:RenewBefore", "7.00:00:00", "Chat:Credential:RenewBefore is 7.00:00:00: set a time from zero to less")]
    [InlineData("Retry:MaxRetries", "-1", "Chat:Retry:MaxRetries is -1: set a number from 0")]
    [InlineData("Retry:AttemptTimeout", "soon", "Chat:Retry:AttemptTimeout must be a time")]
    [InlineData("RateLimits:Enabled", "yes", "Chat:RateLimits:Enabled must be true or false")]
    [InlineData("RateLimits:QueueLimit", "-1", "Chat:RateLimits:QueueLimit is -1: set a number from 0")]
    [InlineData("FailoverDuration", "-00:00:01", "Chat:FailoverDuration is -00:00:01: set a time from zero")]
    [InlineData("Timout", "00:00:10", "Chat:Timout is unknown: use one of ConnectionIdleTimeout, Credential, FailoverDuration, Host,")]
    [InlineData("SecretKey", "a secret in the wrong place", "Chat:SecretKey is unknown: use one of ConnectionIdleTimeout, Credential,")]
    [InlineData("Retrry:MaxRetries", "1", "Chat:Retrry is unknown")]
    [InlineData("Retry:Enabled", "false", "Chat:Retry:Enabled is unknown: use one of AttemptTimeout, Delay, MaxDelay, MaxRetries, or remove it.")]
    public async Task A_host_with_a_wrong_value_does_not_start_and_names_the_key(string key, string value, string message)
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ($"Chat:{key}", value)]);
        host.Services.AddTencentChat(host.Section("Chat"));
        var error = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.StartsWith(message, Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter '", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret in", $"{error}{host.LogText}", StringComparison.Ordinal);
        Assert.DoesNotContain("password", $"{error}{host.LogText}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_missing_unknown_or_wrong_is_reported_at_once()
    {
        await using var host = new TestHost(("Chat:Timeout", "soon"), ("Chat:Credential:SdkAppId", "many"), ("Chat:Credential:RenewBefore", "5"),
            ("Chat:Credential:Lifetime", "00:00:01"), ("Chat:Retry:MaxRetries", "-1"), ("Chat:Colour", "red"));
        host.Services.AddTencentChat(host.Section("Chat"));
        var error = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.Equal(
            ["Chat:Timeout", "Chat:Credential:SdkAppId", "Chat:Credential:RenewBefore", "Chat:Colour",
                "Chat:Host", "Chat:Retry:MaxRetries", "Chat:Credential:SecretKey", "Chat:Credential:Identifier", "Chat:Credential:Lifetime"],
            error.Failures.Select(failure => failure.Split(' ')[0]));
    }

    [Fact]
    public async Task Webhooks_may_be_configured_beside_the_client()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Webhooks:Tokens:0", "a token")]);
        host.Services.AddTencentChat(host.Section("Chat"));
        await host.StartAsync();
    }

    [Fact]
    public async Task Options_that_no_configuration_sets_are_named_as_in_code()
    {
        await using var host = new TestHost();
        host.Services.AddKeyedTencentChat("eu", options => options.Timeout = TimeSpan.FromSeconds(1));
        var error = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.Equal(
            [
                "TencentChatClientOptions 'eu'.Host is required: set a region, such as TencentChatRegion.Singapore, or a URL.",
                "TencentChatClientOptions 'eu'.Credential is required: set a UserSigCredential with the application, its secret key and the account, "
                    + "or set CredentialProvider.",
            ],
            error.Failures);
    }

    [Fact]
    public async Task A_client_is_not_made_of_options_that_are_wrong_even_if_no_host_starts()
    {
        await using var host = new TestHost();
        host.Services.AddTencentChat(host.Section("Chat"));
        Assert.Throws<OptionsValidationException>(() => host.Chat);
    }

    [Theory]
    [InlineData("Singapore", "https://adminapisgp.im.qcloud.com/")]
    [InlineData("siliconvalley", "https://adminapiusa.im.qcloud.com/")]
    [InlineData("gateway.example:8443", "https://gateway.example:8443/")]
    [InlineData("http://localhost:5000/chat", "http://localhost:5000/chat")]
    [InlineData("localhost", "https://localhost/")]
    public async Task A_host_is_a_region_a_name_or_an_address(string text, string primary)
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Host", text)]);
        host.Services.AddTencentChat(host.Section("Chat"));
        Assert.Equal(primary, host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>().CurrentValue.Host!.Primary.ToString());
    }

    [Fact]
    public async Task A_list_of_hosts_is_a_primary_and_its_backups()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Host", null), ("Chat:Host:0", "a.example"),
            ("Chat:Host:1", "b.example"), ("Chat:Host:2", "c.example")]);
        host.Services.AddTencentChat(host.Section("Chat"));
        var bound = host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>().CurrentValue.Host!;
        Assert.Equal(("a.example", "b.example c.example"), (bound.Primary.Host, string.Join(' ', bound.Backups.Select(backup => backup.Host))));
    }

    [Fact]
    public async Task Hosts_are_read_in_the_order_of_their_indexes_over_gaps_and_empty_entries()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Host", null), ("Chat:Host:0", ""), ("Chat:Host:1", "a.example"),
            ("Chat:Host:10", "c.example"), ("Chat:Host:3", "b.example"), ("Chat:Host:4", null)]);
        host.Services.AddTencentChat(host.Section("Chat"));
        var bound = host.Container.GetRequiredService<IOptionsMonitor<TencentChatClientOptions>>().CurrentValue.Host!;
        Assert.Equal(("a.example", "b.example c.example"), (bound.Primary.Host, string.Join(' ', bound.Backups.Select(backup => backup.Host))));
    }

    [Fact]
    public async Task An_entry_that_is_none_is_named()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Host", null), ("Chat:Host:0", "a.example"),
            ("Chat:Host:Backup", "b.example")]);
        host.Services.AddTencentChat(host.Section("Chat"));
        var error = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.Equal("Chat:Host:Backup is no entry of a list: give each a number and one text, as in Chat:Host:0.", error.Message);
    }

    [Fact]
    public async Task The_root_of_a_configuration_may_hold_the_options_beside_other_keys()
    {
        await using var host = new TestHost(("Host", "chat.example"), ("Credential:SdkAppId", "7"), ("Credential:SecretKey", "key"),
            ("Credential:Identifier", "root"), ("PATH", "/bin"));
        host.Services.AddTencentChat(host.Configuration);
        await host.StartAsync();
        Assert.Equal(7u, host.Container.GetRequiredService<IOptions<TencentChatClientOptions>>().Value.Credential!.SdkAppId);
    }

    [Theory]
    [InlineData("infinite")]
    [InlineData("Infinite")]
    public async Task Time_without_end_has_a_name(string text)
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Timeout", text)]);
        host.Services.AddTencentChat(host.Section("Chat"));
        Assert.Equal(Timeout.InfiniteTimeSpan, host.Container.GetRequiredService<IOptions<TencentChatClientOptions>>().Value.Timeout);
    }

    /// <summary>All options that text can set, by their keys, as they print; those of the options within included.</summary>
    private static Dictionary<string, string> Texts(object options, string path) => options.GetType().GetProperties()
        .SelectMany(property => property.GetValue(options) is { } within && IsOptions(within)
            ? Texts(within, $"{path}{property.Name}:")
            : IsText(property.PropertyType) ? [new(path + property.Name, $"{property.GetValue(options)}")]
                : Enumerable.Empty<KeyValuePair<string, string>>())
        .ToDictionary();

    private static bool IsOptions(object value) => value is ApiRetryOptions or ApiRateLimitOptions or UserSigCredential;

    private static bool IsText(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(TimeSpan) || plain == typeof(ApiHost);
    }
}
