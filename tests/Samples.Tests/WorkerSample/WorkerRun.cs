using System.Globalization;
using System.Text.Json;
using Chatwright.Testing;
using Samples.Tests.Harness;

namespace Samples.Tests.WorkerSample;

/// <summary>A fake with users, a list of them, and the journal that a worker writes.</summary>
internal sealed class WorkerRun : IAsyncDisposable
{
    private const int PageSize = 5;
    private readonly TempFolder _folder = new();

    private WorkerRun(FakeTencentChat fake, IReadOnlyList<FakeUser> users) => (Fake, Users) = (fake, users);

    public FakeTencentChat Fake { get; }

    public IReadOnlyList<FakeUser> Users { get; }

    public string JournalPath => _folder.File("journal.jsonl");

    public string UsersPath => _folder.File("users.txt");

    /// <summary>The entries that are whole.</summary>
    public JsonElement[] Entries
        => File.Exists(JournalPath) ? Array.ConvertAll(Lines(JournalPath), line => JsonDocument.Parse(line).RootElement) : [];

    /// <summary>The pages that all users have together.</summary>
    public int Pages => Users.Sum(user => Math.Max(1, (user.Conversations.Count + PageSize - 1) / PageSize));

    public static async Task<WorkerRun> StartAsync(int users)
    {
        var fake = new FakeTencentChat(new() { PageSize = PageSize });
        var all = Enumerable.Range(0, users).Select(i => Seed(fake.User($"user_{i:0000}"), i * 7 % 40)).ToArray();
        await fake.StartAsync();
        var run = new WorkerRun(fake, all);
        File.WriteAllLines(run.UsersPath, all.Select(user => user.Id));
        return run;
    }

    public SampleProcess Start(params IEnumerable<(string Key, string Value)> settings)
    {
        var given = new Dictionary<string, string>
        {
            ["Chat__Host"] = $"{Fake.Host.Primary}",
            ["Chat__Credential__SdkAppId"] = "1400000000",
            ["Chat__Credential__SecretKey"] = new FakeTencentChatOptions().SecretKey,
            ["Chat__Credential__Identifier"] = "administrator",
            ["Walk__Users"] = UsersPath,
            ["Walk__Journal"] = JournalPath,
            ["Walk__Concurrency"] = "8",
            ["Walk__PassDelay"] = "00:00:00",
        };
        foreach (var (key, value) in settings)
            given[key] = value;
        return SampleProcess.Start("Worker", given);
    }

    /// <summary>Each user's conversations are there once and in order, as if nothing had happened.</summary>
    public void AssertWhole()
    {
        var found = Entries.GroupBy(entry => entry.GetProperty("User").GetString()!)
            .ToDictionary(
                pages => pages.Key,
                pages => pages.SelectMany(page => page.GetProperty("Items").EnumerateArray())
                    .Select(item => item.GetProperty("To_Account").GetString()).ToArray());
        Assert.Equal(Users.Count, found.Count);
        Assert.All(Users, user => Assert.Equal(user.Conversations.Select(conversation => conversation.Peer.Id), found[user.Id]));
    }

    public async ValueTask DisposeAsync()
    {
        await Fake.DisposeAsync();
        _folder.Dispose();
    }

    private static FakeUser Seed(FakeUser user, int conversations)
    {
        for (var i = 0; i < conversations; i++)
            user.AddOneToOne(string.Create(CultureInfo.InvariantCulture, $"peer_{i}"), DateTimeOffset.UnixEpoch.AddMinutes(i));
        return user;
    }

    private static string[] Lines(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
