using System.Text;
using System.Text.Json;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Chatwright.Protocol;
using Runtime.Tests.Json.Twins;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Json.Differential;

/// <summary>
/// Changed at random, a text is accepted exactly when an independent reading over the serializer's documents accepts it, with the same values.
/// </summary>
public class DifferentialTests
{
    [Fact]
    public void Mutated_texts_get_the_verdict_and_the_values_of_an_independent_reading()
    {
        var random = new Random(Documents.Seed);
        var accepted = 0;
        for (var i = 0; i < Documents.Count; i++)
        {
            var body = Documents.Mutated(random);
            var fault = Reading.FaultOf<GetListResponse>(body);
            var isJson = IsJson(body);
            var expected = isJson ? Oracle(body) : null;
            Assert.True((fault is null) == (expected is not null),
                $"{fault?.Message} in {Convert.ToBase64String(body)} {Encoding.UTF8.GetString(body)}");
            if (isJson)
                Assert.NotEqual(JsonFaultKind.Syntax, fault?.Kind);
            if (fault is null)
            {
                accepted++;
                Assert.Equal(expected, Reading.Read<GetListResponse>(body));
            }
            else
            {
                Assert.InRange(fault.Offset, 0, body.Length);
                Assert.StartsWith("$", fault.FindPath(body), StringComparison.Ordinal);
            }

            // A reader that knows no member looks at nothing but the syntax.
            Assert.Equal(isJson && StartsObject(body), Reading.FaultOf<Nothing>(body) is null);
        }
        Assert.InRange(accepted, Documents.Count / 20, Documents.Count);
    }

    [Fact]
    public void Nothing_but_the_two_public_errors_leaves_for_any_bytes()
    {
        ApiEndpoint<GetListRequest, GetListResponse> endpoint = new(
            new ApiService("Chat", Contract.V1) { Envelope = Probe.Service.Envelope }, "e");
        var random = new Random(99);
        for (var i = 0; i < 6000; i++)
        {
            var body = i % 3 == 0 ? new byte[random.Next(0, 40)] : Documents.Mutated(random);
            if (i % 3 == 0)
                random.NextBytes(body);
            try
            {
                ResponseReader.Read(endpoint, body);
            }
            catch (ApiErrorException error)
            {
                Assert.True(IsJson(body), error.ResponseBody);
            }
            catch (ApiResponseException error)
            {
                Assert.NotNull(error.JsonPath);
                Assert.InRange(error.Offset!.Value, 0, body.Length);
            }
        }
    }

    private static bool IsJson(byte[] body)
    {
        var reader = new Utf8JsonReader(WithoutMark(body));
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] body) => body.AsSpan().StartsWith("\uFEFF"u8) ? body.AsSpan(3) : body;

    private static bool StartsObject(byte[] body) => Encoding.UTF8.GetString(WithoutMark(body)).TrimStart().StartsWith('{');

    /// <summary>The meaning of the text by the language's rules, or null if it breaks them.</summary>
    private static GetListResponse? Oracle(byte[] body)
    {
        try
        {
            var root = Members(body, 0);
            // The envelope is checked and, outside a call, not kept.
            _ = (Text(Last(root, "ActionStatus")), Integer(Last(root, "ErrorCode")), Text(Last(root, "ErrorInfo")), Text(Last(root, "ErrorDisplay")));
            return new GetListResponse
            {
                SessionItem = Last(root, "SessionItem") is { } items ? [.. List(items).Select(Conversation)] : [],
                IsComplete = (Integer(Last(root, "CompleteFlag")) ?? throw new FormatException()) != 0,
                TimeStamp = Integer(Last(root, "TimeStamp")) ?? throw new FormatException(),
                StartIndex = checked((int)(Integer(Last(root, "StartIndex")) ?? throw new FormatException())),
            };
        }
        catch (Exception exception)
            when (exception is FormatException or OverflowException or InvalidOperationException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    private static Conversation Conversation(JsonValue value)
    {
        var members = Members(value.Body, value.Start);
        // The discriminator decides which members are looked at; all duplicates of those must fit.
        var type = Integer(Last(members, "Type", judgeAll: false)) ?? throw new FormatException();
        if (type is not (1 or 2))
            return new Conversation.Unknown(type, RawJson.Parse(value.Raw));
        foreach (var duplicate in members.Where(m => m.Name == "Type"))
            _ = Integer(duplicate);
        var time = All(members, "MsgTime", v => Integer(v) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null);
        var pinned = All(members, "TopFlag", v => Integer(v) is { } number ? number != 0 : (bool?)null);
        if (type == 2)
            return new Conversation.Group
            {
                MsgTime = time,
                IsPinned = pinned,
                GroupId = All(members, "GroupId", Text)
                ?? throw new FormatException()
            };
        return new Conversation.OneToOne
        {
            MsgTime = time,
            IsPinned = pinned,
            ToAccount = All(members, "To_Account", Text) ?? throw new FormatException(),
            Peer = All(members, "Peer", v => v.Kind == JsonTokenType.Null ? null : Conversation(v)),
        };
    }

    private static T? All<T>(List<JsonValue> members, string name, Func<JsonValue, T?> read)
    {
        T? last = default;
        foreach (var member in members.Where(m => m.Name == name))
            last = read(member);
        return last;
    }

    /// <summary>The last member of that name. Earlier ones must fit too, since they were read before it was known that they do not count.</summary>
    private static JsonValue? Last(List<JsonValue> members, string name, bool judgeAll = true)
    {
        if (judgeAll)
        {
            foreach (var member in members.Where(m => m.Name == name))
                Judge(member, name);
        }
        return members.LastOrDefault(m => m.Name == name);
    }

    private static void Judge(JsonValue member, string name)
    {
        switch (name)
        {
            case "SessionItem" when member.Kind != JsonTokenType.Null:
                foreach (var item in List(member))
                    _ = Conversation(item);
                break;
            case "CompleteFlag" or "TimeStamp" or "ErrorCode":
                _ = Integer(member);
                break;
            case "StartIndex":
                _ = checked((int?)Integer(member));
                break;
            case "ActionStatus" or "ErrorInfo" or "ErrorDisplay":
                _ = Text(member);
                break;
        }
    }

    private static long? Integer(JsonValue? value) => value?.Kind switch
    {
        null or JsonTokenType.Null => null,
        JsonTokenType.Number => long.Parse(Encoding.UTF8.GetString(value.Raw), System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new FormatException(),
    };

    private static string? Text(JsonValue? value)
    {
        if (value is null || value.Kind == JsonTokenType.Null)
            return null;
        if (value.Kind != JsonTokenType.String)
            throw new FormatException();
        var reader = new Utf8JsonReader(value.Raw);
        reader.Read();
        return reader.GetString();
    }

    private static List<JsonValue> Members(byte[] body, int start)
    {
        var result = new List<JsonValue>();
        var reader = new Utf8JsonReader(WithoutMark(body)[start..]);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new FormatException();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string? name = null;
            try
            {
                name = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                // Not one of ours.
            }
            reader.Read();
            result.Add(Take(body, start, ref reader, name));
        }
        return result;
    }

    private static List<JsonValue> List(JsonValue value)
    {
        if (value.Kind != JsonTokenType.StartArray)
            throw new FormatException();
        var result = new List<JsonValue>();
        var reader = new Utf8JsonReader(WithoutMark(value.Body)[value.Start..]);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
                throw new FormatException();
            result.Add(Take(value.Body, value.Start, ref reader, null));
        }
        return result;
    }

    private static JsonValue Take(byte[] body, int start, ref Utf8JsonReader reader, string? name)
    {
        var kind = reader.TokenType;
        var from = start + (int)reader.TokenStartIndex;
        reader.Skip();
        return new JsonValue(body, from, start + (int)reader.BytesConsumed, kind, name);
    }

    private sealed record JsonValue(byte[] Body, int Start, int End, JsonTokenType Kind, string? Name)
    {
        public ReadOnlySpan<byte> Raw => WithoutMark(Body)[Start..End];
    }

    private sealed record Nothing : IJsonReadable<Nothing>
    {
        private static readonly Utf8NameTable s_members = new();

        static Nothing IJsonReadable<Nothing>.Read(ref JsonCursor json)
        {
            for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
            {
            }
            return new();
        }
    }
}
