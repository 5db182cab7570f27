using System.Globalization;
using Chatwright.Testing;

namespace Worker;

/// <summary>
/// A fake of the service with a few hundred users, for readers without an application. It is the same in every run, so that a walk can be resumed.
/// </summary>
internal static class EmbeddedFake
{
    private const int Users = 300;

    public static async Task<FakeTencentChat> StartAsync()
    {
        var fake = new FakeTencentChat(new() { PageSize = 10 });
        for (var i = 0; i < Users; i++)
            Seed(fake.User(Name(i)), conversations: i * 7 % 50);
        // The duration of a call to another continent.
        fake.OnAny().Delay(TimeSpan.FromMilliseconds(100));
        await fake.StartAsync();
        return fake;
    }

    /// <summary>Writes the list of the users.</summary>
    /// <returns>Its path.</returns>
    public static string WriteUsers()
    {
        var path = Path.Combine(Path.GetTempPath(), "chatwright-worker-users.txt");
        File.WriteAllLines(path, Enumerable.Range(0, Users).Select(Name));
        return path;
    }

    private static void Seed(FakeUser user, int conversations)
    {
        var start = new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < conversations; i++)
            user.AddOneToOne(string.Create(CultureInfo.InvariantCulture, $"peer_{i:0000}"), start.AddMinutes(i));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"user_{number:0000}");
}
