using System.Text.Json;
using System.Text.Unicode;
using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Json;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Endpoints;

/// <summary>Reads a request body, and checks it as far as the types of the endpoint do not.</summary>
internal static class RequestJson
{
    /// <summary>Reads the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="rules">The rules of the endpoint.</param>
    /// <exception cref="RefusalException">The body is no request of this type.</exception>
    internal static TRequest Read<TRequest>(ReadOnlyMemory<byte> body, EndpointRules rules)
        where TRequest : IJsonModel<TRequest>
    {
        using var document = Parse(body, rules.Codes);
        Check(document.RootElement, rules);
        try
        {
            var request = ModelJson<TRequest>.Read(document.RootElement);
            CheckTexts(document.RootElement, rules.Codes);
            return request;
        }
        catch (JsonException error)
        {
            throw rules.Codes.Refuse(error.Message);
        }
    }

    /// <summary>Parses the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="codes">The codes of refusals.</param>
    /// <returns>A document whose root is an object.</returns>
    /// <exception cref="RefusalException">The body is no JSON object.</exception>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> body, RefusalCodes codes)
    {
        if (!Utf8.IsValid(body.Span))
            throw NotJson(codes, "not UTF-8");
        try
        {
            var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException fault)
        {
            throw NotJson(codes, fault.Message);
        }
        throw NotJson(codes, "not an object");
    }

    /// <summary>Checks UserIDs and required members.</summary>
    /// <param name="request">The root of the document.</param>
    /// <param name="rules">The rules of the endpoint.</param>
    /// <exception cref="RefusalException">
    /// A name contains an unpaired surrogate, a UserID is not a string, or a required member is missing.
    /// </exception>
    internal static void Check(JsonElement request, EndpointRules rules)
    {
        try
        {
            CheckUserIds(request, rules.Codes.UserIdType);
        }
        catch (InvalidOperationException fault)
        {
            throw NotJson(rules.Codes, fault.Message);
        }
        foreach (var name in rules.Required)
        {
            if (!request.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
                throw rules.Codes.Refuse($"{name} is missing.");
        }
    }

    /// <summary>Checks that every text is one. The types of an endpoint keep some as they came.</summary>
    /// <param name="element">The root of the document, or a value in it.</param>
    /// <param name="codes">The codes of refusals.</param>
    /// <param name="name">The member that has the value.</param>
    /// <exception cref="RefusalException">A text has half a surrogate pair.</exception>
    internal static void CheckTexts(JsonElement element, RefusalCodes codes, string name = "")
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    CheckTexts(item, codes, name);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    CheckTexts(member.Value, codes, member.Name);
                break;
            case JsonValueKind.String when !IsText(element):
                throw codes.Refuse($"{name} has half a surrogate pair.");
        }
    }

    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Also reads every name, which throws where one is no text.</summary>
    private static void CheckUserIds(JsonElement element, TencentChatErrorCode? refusal)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CheckUserIds(item, refusal);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                var isUserId = member.Name is "From_Account" or "To_Account";
                if (isUserId && refusal is { } code && member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                    throw new RefusalException(code, $"{member.Name} is not a string.");
                CheckUserIds(member.Value, refusal);
            }
        }
    }

    /// <summary>Creates the refusal of a body that is no JSON object.</summary>
    /// <param name="codes">The codes of refusals.</param>
    /// <param name="problem">The reason.</param>
    private static RefusalException NotJson(RefusalCodes codes, string problem) =>
        new(codes.BadJson, $"The request's body is no JSON object: {problem}");
}
