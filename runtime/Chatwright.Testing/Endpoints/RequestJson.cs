using System.Text.Json;
using System.Text.Unicode;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Endpoints;

/// <summary>Parses a request body, and checks it as far as the types of the endpoint do not.</summary>
internal static class RequestJson
{
    /// <summary>Parses the body.</summary>
    /// <returns>A document whose root is an object.</returns>
    /// <exception cref="RefusalException">60003: the body is no JSON object.</exception>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            throw NotJson("not UTF-8");
        try
        {
            var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException fault)
        {
            throw NotJson(fault.Message);
        }
        throw NotJson("not an object");
    }

    /// <summary>Checks UserIDs and required members.</summary>
    /// <param name="request">The root of the document.</param>
    /// <param name="required">The names of required members.</param>
    /// <exception cref="RefusalException">
    /// 60003: a name contains an unpaired surrogate; 60015: a UserID is not a string; 50002: a required member is missing.
    /// </exception>
    internal static void Check(JsonElement request, string[] required)
    {
        try
        {
            CheckUserIds(request);
        }
        catch (InvalidOperationException fault)
        {
            throw NotJson(fault.Message);
        }
        foreach (var name in required)
        {
            if (!request.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
                throw new RefusalException(TencentChatErrorCode.RequestParameterInvalid, $"{name} is missing.");
        }
    }

    private static void CheckUserIds(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CheckUserIds(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.Name is "From_Account" or "To_Account" && member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                    throw new RefusalException(TencentChatErrorCode.UserIdTypeInvalid, $"{member.Name} is not a string.");
                CheckUserIds(member.Value);
            }
        }
    }

    private static RefusalException NotJson(string problem) =>
        new(TencentChatErrorCode.BadRequestJson, $"The request's body is no JSON object: {problem}");
}
