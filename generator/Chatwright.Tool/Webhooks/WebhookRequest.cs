using System.Globalization;
using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.Generator.Model;

namespace Chatwright.Tool.Webhooks;

/// <summary>The query of a webhook's request.</summary>
internal static class WebhookRequest
{
    /// <summary>The parameters by their order in a URL, without the signature.</summary>
    /// <param name="target">The webhook.</param>
    /// <param name="app">The application; null if the service names none.</param>
    /// <param name="given">Further parameters, which replace those of the example.</param>
    public static IReadOnlyList<(string Name, string Value)> Query(WebhookTarget target, uint? app, IReadOnlyList<(string Name, string Value)> given)
    {
        var calls = target.Calls;
        var query = new List<(string Name, string Value)>();
        if (calls.App is { } parameter && app is { } id)
            query.Add((parameter, id.ToString(CultureInfo.InvariantCulture)));
        query.Add((calls.Command, target.Webhook.Command));
        query.AddRange(calls.Query.Select(parameter => (parameter.Name, parameter.Value ?? "")));
        query.AddRange(OfExample(target.Webhook, query.Select(pair => pair.Name).Append(calls.Signature?.Sign).Append(calls.Signature?.Time)));
        foreach (var pair in given)
        {
            query.RemoveAll(known => known.Name == pair.Name);
            query.Add(pair);
        }
        return query;
    }

    /// <summary>The parameters that sign a request; none without a token.</summary>
    public static IEnumerable<(string Name, string Value)> Signature(ServiceWebhooksModel calls, string? token, DateTimeOffset now)
    {
        if (token is null || calls.Signature is not { } signature)
            return [];
        var second = now.ToUnixTimeSeconds();
        return [(signature.Sign, WebhookSignature.Create(token, second)), (signature.Time, second.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The same text in a URL.</summary>
    public static string Text(IEnumerable<(string Name, string Value)> query)
        => string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));

    private static IEnumerable<(string Name, string Value)> OfExample(WebhookModel webhook, IEnumerable<string?> known)
    {
        if (webhook.Examples.Select(example => example.Query).FirstOrDefault(query => query is not null) is not { } text)
            return [];
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateObject().Where(member => !known.Contains(member.Name))
            .Select(member => (member.Name, member.Value.ToString()))];
    }
}
