using System.Text.Json;
using System.Text.Unicode;
using Chatwright.Testing.Chat;
using Chatwright.Testing.Http;

namespace Chatwright.Testing.Endpoints;

/// <summary>Checks of a request's body that need no description of the endpoint.</summary>
internal static class RequestJson
{
    /// <summary>The body as a document, whose root is an object.</summary>
    /// <exception cref="RefusalException">60003: it is no JSON object.</exception>
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

    /// <summary>Checks what no description says.</summary>
    /// <param name="request">The root of the document.</param>
    /// <param name="required">Members that must be there.</param>
    /// <exception cref="RefusalException">
    /// 60003: half a surrogate pair in a name; 60015: a UserID is no string; 50002: a member is missing.
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
                throw new RefusalException(ChatErrorCode.RequestParameterInvalid, $"{name} is missing.");
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
                    throw new RefusalException(ChatErrorCode.UserIdTypeInvalid, $"{member.Name} is not a string.");
                CheckUserIds(member.Value);
            }
        }
    }

    private static RefusalException NotJson(string problem) => new(ChatErrorCode.BadRequestJson, $"The request's body is no JSON object: {problem}");
}
