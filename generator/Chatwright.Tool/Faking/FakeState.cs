using System.Globalization;
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
        RespectNullableAnnotations = true,
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
            throw new ToolException($"The state cannot be read: {Place(error)}{Reason(error.Message)}", ExitCode.Usage);
        }
        catch (Exception error) when (error is InvalidOperationException or NotSupportedException)
        {
            // Half a surrogate pair, which is no text.
            throw new ToolException($"The state cannot be read: {error.Message}", ExitCode.Usage);
        }
    }

    private static string Place(JsonException error) =>
        error.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, {error.Path}: ") : "";

    /// <summary>The serializer speaks of .NET types, and adds the place.</summary>
    private static string Reason(string message)
    {
        if (message.IndexOf(" could not be mapped", StringComparison.Ordinal) is > 0 and var unknown)
            return message[..unknown].Replace("The JSON property", "There is no member", StringComparison.Ordinal) + ".";
        if (message.Contains("doesn't allow setting null", StringComparison.Ordinal))
            return "null is not allowed here.";
        if (message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
            return "the value has the wrong type.";
        return message.IndexOf(" Path: ", StringComparison.Ordinal) is > 0 and var place ? message[..place] : message;
    }

    /// <summary>Adds it to the contents of the fake.</summary>
    /// <exception cref="ToolException">A value is wrong; nothing of the state has been added.</exception>
    public void ApplyTo(FakeTencentChat fake)
    {
        // Tried on one that nobody sees, so that a wrong value leaves no half of a state.
        Add(new FakeTencentChat());
        Add(fake);
    }

    private void Add(FakeTencentChat fake)
    {
        StatePlace.Each("admins", Admins, admin => fake.AddAdmin(admin));
        StatePlace.Each("chatGroups", ChatGroups, group => fake.Groups.Add(group));
        foreach (var (id, user) in Users)
            StatePlace.At($"users.{id}", user, state => state.ApplyTo(fake.User(id), $"users.{id}"));
        StatePlace.Each("faults", Faults, fault => fault.Add(fake));
    }
}
