using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright.Testing;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Faking;

/// <summary>
/// The contents of a fake, from a JSON file or a request: users with their conversations, chat groups, administrators, and faults.
/// </summary>
internal sealed record FakeState
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public IReadOnlyDictionary<string, FakeUserState> Users { get; init; } = new Dictionary<string, FakeUserState>();

    /// <summary>Chat groups that exist, beside those that a user has a conversation with.</summary>
    public IReadOnlyList<string> ChatGroups { get; init; } = [];

    /// <summary>Accounts that may make calls, beside the first.</summary>
    public IReadOnlyList<string> Admins { get; init; } = [];

    public IReadOnlyList<FakeFaultState> Faults { get; init; } = [];

    /// <summary>Something to look at: three users, a chat group, pins, marks and a conversation group.</summary>
    public static FakeState Demo { get; } = Parse(
        """
        {
          "users": {
            "user_0001": {
              "conversations": [
                { "user": "user_0002", "at": "2026-04-01T12:00:00Z", "pinned": true },
                { "user": "user_0003", "at": "2026-04-01T12:05:00Z" },
                { "group": "@TGS#1B2AUI7RZ", "at": "2026-04-01T12:10:00Z" }
              ],
              "marks": [{ "user": "user_0002", "bits": [1], "custom": "vip" }],
              "groups": { "work": [{ "user": "user_0002" }, { "group": "@TGS#1B2AUI7RZ" }] }
            },
            "user_0002": { "conversations": [{ "user": "user_0001", "at": "2026-04-01T12:00:00Z" }] },
            "user_0003": {}
          }
        }
        """);

    /// <exception cref="ToolException">It is no such JSON; the message says where.</exception>
    public static FakeState Parse(string json) => Parse<FakeState>(json);

    /// <inheritdoc cref="Parse(string)"/>
    public static T Parse<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json) ?? throw new ToolException("The state is null.", ExitCode.Usage);
        }
        catch (JsonException error)
        {
            throw new ToolException($"The state cannot be read: {Reason(error.Message)}", ExitCode.Usage);
        }
    }

    /// <summary>The serializer speaks of .NET types where a member is misspelt.</summary>
    private static string Reason(string message) =>
        message.IndexOf(" could not be mapped", StringComparison.Ordinal) is > 0 and var at
            ? message[..at].Replace("The JSON property", "There is no member", StringComparison.Ordinal) + "."
            : message;

    /// <summary>Adds it to the contents of the fake.</summary>
    /// <exception cref="ToolException">A value is out of its range; the values before it have been added.</exception>
    public void ApplyTo(FakeTencentChat fake)
    {
        try
        {
            foreach (var admin in Admins)
                fake.AddAdmin(admin);
            foreach (var group in ChatGroups)
                fake.AddChatGroup(group);
            foreach (var (id, user) in Users)
                user.ApplyTo(fake.User(id));
            foreach (var fault in Faults)
                fault.ApplyTo(fake);
        }
        catch (ArgumentException error)
        {
            throw new ToolException($"Invalid state: {error.Message.ReplaceLineEndings(" ")}", ExitCode.Usage);
        }
    }
}
