using System.Text;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;

namespace Generated.Tests.Reading;

/// <summary>Responses of the endpoint that has a member, a list, a map and a case for each kind of scalar.</summary>
internal static class Measured
{
    /// <summary>The kinds of scalars, in the order of the union's cases from 1 on.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "Text", "Flag", "FlagAsInt", "I32", "U32", "I64", "U64", "Number", "Seconds", "Millis", "I32Text", "U32Text", "I64Text", "U64Text",
        "NumberText", "Blob", "Dial", "Lamps", "Mood",
    ];

    public static Task<MeasureLabResponse> ReadAsync(string members, ApiResponseReading reading = ApiResponseReading.Tolerant)
        => ReadAsync(Encoding.UTF8.GetBytes(Whole(members)), reading);

    public static async Task<MeasureLabResponse> ReadAsync(byte[] body, ApiResponseReading reading = ApiResponseReading.Tolerant)
    {
        using var handler = new HandFedHandler().Respond(body);
        using var chat = TestChat.Over(handler, reading);
        return await chat.Lab.MeasureAsync();
    }

    /// <summary>A successful response with these members.</summary>
    public static string Whole(string members) => $$"""{"ActionStatus":"OK","ErrorCode":0{{(members.Length == 0 ? "" : ",")}}{{members}}}""";
}
