using System.Globalization;
using Chatwright;
using Chatwright.Testing;
using QuickStart.TencentChat;

namespace QuickStart;

/// <summary>
/// Whom the sample calls: a real region when the environment names an app, else a fake of the service inside this process, over real HTTP.
/// </summary>
internal sealed class Target(TencentChatClientOptions options, string user, string description, FakeTencentChat? fake = null) : IAsyncDisposable
{
    /// <summary>A user that no app has.</summary>
    public const string Stranger = "chatwright_quickstart_stranger";

    public TencentChatClientOptions Options { get; } = options;

    /// <summary>The user whose conversations are listed.</summary>
    public string User { get; } = user;

    public string Description { get; } = description;

    public static async Task<Target> ChooseAsync()
        => Environment.GetEnvironmentVariable("CHAT_SDKAPPID") is { Length: > 0 } app ? Real(app) : await FakeAsync();

    public ValueTask DisposeAsync() => fake?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Target Real(string app)
    {
        var options = new TencentChatClientOptions
        {
            Credential = new(uint.Parse(app, CultureInfo.InvariantCulture), Required("CHAT_SECRET_KEY"), Required("CHAT_IDENTIFIER")),
            Host = Region(Required("CHAT_REGION")),
        };
        return new(options, Required("CHAT_USER"), $"Calling {options.Host} for app {app}.");
    }

    private static async Task<Target> FakeAsync()
    {
        var fake = new FakeTencentChat(new() { PageSize = 3 });
        Seed(fake.User("user_0001"));
        await fake.StartAsync();
        return new(fake.Configure(new TencentChatClientOptions()), "user_0001", $"CHAT_SDKAPPID is not set. Calling {fake.Host}.", fake);
    }

    private static void Seed(FakeUser user)
    {
        var morning = new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);
        user.AddOneToOne("user_0002", morning, isPinned: true)
            .AddOneToOne("user_0003", morning.AddMinutes(5))
            .AddGroup("@TGS#1B2AUI7RZ", morning.AddMinutes(12))
            .AddOneToOne("user_0004", morning.AddMinutes(31))
            .AddOneToOne("user_0005", morning.AddHours(1))
            .AddGroup("@TGS#2C3BVJ8SA", morning.AddHours(2))
            .AddOneToOne("user_0006", morning.AddHours(3))
            .Mark(FakePeer.User("user_0002"), 1, 2)
            .MarkCustom(FakePeer.User("user_0002"), "vip")
            .AddConversationGroup("work", FakePeer.User("user_0002"), FakePeer.Group("@TGS#1B2AUI7RZ"))
            .AddConversationGroup("travel", FakePeer.Group("@TGS#1B2AUI7RZ"));
    }

    private static ApiHost Region(string name) => TencentChatRegion.TryParse(name, out var region)
        ? region
        : throw new InvalidOperationException($"CHAT_REGION must be one of {string.Join(", ", TencentChatRegion.All.Select(host => host.Name))}.");

    private static string Required(string variable)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"CHAT_SDKAPPID is set, but {variable} is not.");
}
