using System.Globalization;
using Chatwright.Testing;
using Fleet.TencentChat;

namespace Fleet;

/// <summary>A fake of the service with a few hundred users, for readers without an application.</summary>
internal static class EmbeddedFake
{
    private const int Count = 500;

    public static IEnumerable<string> Users { get; } =
    [
        .. Enumerable.Range(0, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"user_{i:0000}")),
    ];

    public static async Task<FakeTencentChat> StartAsync()
    {
        var fake = new FakeTencentChat(new() { PageSize = 10 });
        foreach (var (i, user) in Users.Index())
            Seed(fake.User(user), conversations: i * 7 % 50);
        // The duration of a call to another continent.
        fake.OnAny().Delay(TimeSpan.FromMilliseconds(100));
        await fake.StartAsync();
        return fake;
    }

    /// <summary>
    /// Sets the options of a client that calls a fake, and keeps to the shared budget of calls: the fake has no limits, and its clock is that of the
    /// machine.
    /// </summary>
    public static void Configure(FakeTencentChat fake, TencentChatClientOptions chat) => fake.Configure(chat).RateLimits.Enabled = true;

    private static void Seed(FakeUser user, int conversations)
    {
        var start = new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < conversations; i++)
            user.AddOneToOne(string.Create(CultureInfo.InvariantCulture, $"peer_{i:0000}"), start.AddMinutes(i));
    }
}
