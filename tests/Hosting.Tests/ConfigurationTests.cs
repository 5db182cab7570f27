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
        ["SdkAppId"] = ("4294967295", "4294967295"),
        ["SecretKey"] = ("secret", "secret"),
        ["Identifier"] = ("administrator", "administrator"),
        ["UserSigLifetime"] = ("1.00:00:00", "1.00:00:00"),
        ["RenewBefore"] = ("00:05:00", "00:05:00"),
        ["Retry:Enabled"] = ("false", "False"),
        ["Retry:MaxRetries"] = ("7", "7"),
        ["Retry:BaseDelay"] = ("00:00:00.5", "00:00:00.5000000"),
        ["Retry:MaxDelay"] = ("00:00:09", "00:00:09"),
        ["Retry:TryTimeout"] = ("00:00:03", "00:00:03"),
        ["Retry:FailBackAfter"] = ("00:02:00", "00:02:00"),
        ["RateLimits:Enabled"] = ("false", "False"),
        ["RateLimits:QueueLimit"] = ("50", "50"),
    };

    [Fact]
    public void Every_option_that_text_can_set_is_read()
    {
        var options = new TencentChatClientOptions();
        var settings = new ApiSettings("", key => s_values.TryGetValue(key, out var value) ? value.Text : null);
        options.Bind(settings);
        Assert.Empty(settings.Faults);
        Assert.Equal(s_values.ToDictionary(pair => pair.Key, pair => pair.Value.Value), Texts(options, ""));
        var untouched = Texts(new TencentChatClientOptions(), "");
        Assert.All(s_values, pair => Assert.NotEqual(pair.Value.Value, untouched[pair.Key]));
    }

    [Theory]
    [InlineData("Host", "", "Chat:Host is required")]
    [InlineData("Host", "Singapur", "Chat:Host must be a region (China, Singapore, Seoul, Tokyo, Frankfurt, SiliconValley, Jakarta), a host name")]
    [InlineData("Host", "ftp://chat.example", "Chat:Host must be a region")]
    [InlineData("Host", "https://user:password@chat.example", "Chat:Host must be a region")]
    [InlineData("Timeout", "10", "Chat:Timeout must be a time such as 00:00:10")]
    [InlineData("Timeout", "soon", "Chat:Timeout must be a time")]
    [InlineData("Timeout", "-00:00:10", "Chat:Timeout is -00:00:10; it must be more than zero")]
    [InlineData("MaxResponseBytes", "0", "Chat:MaxResponseBytes is 0; it must be from 1")]
    [InlineData("MaxResponseBytes", "4 MiB", "Chat:MaxResponseBytes must be a whole number")]
    [InlineData("MaxRequestBytes", "1", "Chat:MaxRequestBytes is 1; it must be at least 2")]
    [InlineData("SdkAppId", "", "Chat:SdkAppId is not set")]
    [InlineData("SdkAppId", "-1", "Chat:SdkAppId must be a whole number from 0")]
    [InlineData("SdkAppId", "a secret in the wrong place", "Chat:SdkAppId must be a whole number from 0")]
    [InlineData("SecretKey", "", "Chat:SecretKey is not set")]
    [InlineData("SecretKey", "key\n", "Chat:SecretKey starts or ends with white space")]
    [InlineData("Identifier", "", "Chat:Identifier is not set")]
    [InlineData("UserSigLifetime", "00:00:01", "Chat:UserSigLifetime is 00:00:01; it must be from")]
    [InlineData("Retry:MaxRetries", "-1", "Chat:Retry:MaxRetries is -1; it must be from 0")]
    [InlineData("Retry:TryTimeout", "soon", "Chat:Retry:TryTimeout must be a time")]
    [InlineData("RateLimits:QueueLimit", "-1", "Chat:RateLimits:QueueLimit is -1; it must be at least 0")]
    [InlineData("RenewBefore", "7.00:00:00", "Chat:RenewBefore is 7.00:00:00; it must be from zero to less")]
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
    public async Task Texts_that_cannot_be_read_are_reported_together()
    {
        await using var host = new TestHost([.. TestHost.Valid("Chat"), ("Chat:Timeout", "soon"), ("Chat:SdkAppId", "many"),
            ("Chat:RenewBefore", "5")]);
        host.Services.AddTencentChat(host.Section("Chat"));
        var error = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.Equal(["Chat:Timeout", "Chat:SdkAppId", "Chat:RenewBefore"], error.Failures.Select(failure => failure.Split(' ')[0]));
    }

    [Fact]
    public async Task Options_that_no_configuration_sets_are_named_as_in_code()
    {
        await using var host = new TestHost();
        host.Services.AddKeyedTencentChat("eu", options => options.Host = TencentChatRegion.Frankfurt);
        var error = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);
        Assert.StartsWith("TencentChatClientOptions 'eu'.SdkAppId is not set", error.Message, StringComparison.Ordinal);
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
    public async Task The_root_of_a_configuration_will_do()
    {
        await using var host = new TestHost(("Timeout", "soon"));
        host.Services.AddTencentChat(host.Section("X").GetSection("Y"));
        Assert.StartsWith("X:Y:Host is required", Assert.Throws<OptionsValidationException>(() => host.Chat).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_within_reports_to_the_whole()
    {
        var settings = new ApiSettings("Chat", key => key == "Retry:Delay" ? "soon" : null);
        Assert.Null(settings.Section("Retry").Time("Delay"));
        Assert.StartsWith("Chat:Retry:Delay must be a time", Assert.Single(settings.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("infinite")]
    [InlineData("Infinite")]
    public void Time_without_end_has_a_name(string text) => Assert.Equal(Timeout.InfiniteTimeSpan, new ApiSettings("", _ => text).Time("Timeout"));

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("yes", null)]
    public void Truth_values_are_true_and_false(string text, bool? value)
    {
        var settings = new ApiSettings("", _ => text);
        Assert.Equal(value, settings.Bool("Enabled"));
        Assert.Equal(value is null ? 1 : 0, settings.Faults.Count);
    }

    /// <summary>All options that text can set, by their keys, as they print; those of the options within included.</summary>
    private static Dictionary<string, string> Texts(object options, string path) => options.GetType().GetProperties()
        .SelectMany(property => property.GetValue(options) is { } within && IsOptions(within)
            ? Texts(within, $"{path}{property.Name}:")
            : IsText(property.PropertyType) ? [new(path + property.Name, $"{property.GetValue(options)}")]
                : Enumerable.Empty<KeyValuePair<string, string>>())
        .ToDictionary();

    private static bool IsOptions(object value) => value is RetryOptions or RateLimitOptions;

    private static bool IsText(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain == typeof(string) || plain == typeof(TimeSpan) || plain == typeof(ApiHost);
    }
}
