using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Webhooks;

/// <summary>A receiver as one writes it by hand: no check of app, age, size or repeated parameters, no deadline, no log.</summary>
internal static class PlainReceiver
{
    /// <returns>The reply; null for a request that is refused.</returns>
    public static byte[]? Receive(string query, byte[] body)
    {
        var values = query.TrimStart('?').Split('&').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WebhookRows.Token + values["RequestTime"])));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(values["Sign"])))
            return null;
        if (values["CallbackCommand"] != WebhookRows.Case)
            return null;
        var webhook = JsonSerializer.Deserialize(body, PlainContext.Default.SendingTwin)!;
        var code = webhook.FromAccount.Length > 0 ? 0 : 1;
        return JsonSerializer.SerializeToUtf8Bytes(
            new ReplyTwin { ActionStatus = "OK", ErrorCode = code, ErrorInfo = "" }, PlainContext.Default.ReplyTwin);
    }
}
