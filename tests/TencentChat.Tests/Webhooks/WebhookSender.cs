using System.Net;
using System.Text;
using Chatwright.CodeGeneration;

namespace TencentChat.Tests.Webhooks;

/// <summary>Sends one webhook over and over, with as little work of its own as HTTP takes.</summary>
internal sealed class WebhookSender(IPEndPoint address) : IDisposable
{
    private const string Command = "C2C.CallbackBeforeSendMsg";

    private static readonly byte[] s_body =
        Encoding.UTF8.GetBytes(SpecExamples.Webhooks.Single(webhook => webhook.Command == Command).Examples[0].Body!);

    private readonly HttpMessageInvoker _client = new(
        new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5), ActivityHeadersPropagator = null, UseCookies = false });

    private Signed _signed = new(0, new("http://unsigned"));

    /// <summary>Sends the webhook and reads the response.</summary>
    /// <exception cref="InvalidDataException">The response was no reply.</exception>
    public async Task SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sign()) { Content = new ByteArrayContent(s_body) };
        using var response = await _client.SendAsync(request, CancellationToken.None);
        var reply = await response.Content.ReadAsByteArrayAsync();
        if (response.StatusCode != HttpStatusCode.OK || reply.Length == 0)
            throw new InvalidDataException($"The response was {(int)response.StatusCode} with {reply.Length} bytes.");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Gets the URL, which is the same for a second, as the signature is.</summary>
    private Uri Sign()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        if (Volatile.Read(ref _signed) is var signed && signed.Time != now)
        {
            var query = $"SdkAppid={HostileRequests.App}&CallbackCommand={Command}&contenttype=json&ClientIP=127.0.0.1&OptPlatform=Android";
            var sign = WebhookSignature.Create(HostileRequests.Token, now);
            signed = new(now, new($"http://{address}/chat?{query}&RequestTime={now}&Sign={sign}"));
            Volatile.Write(ref _signed, signed);
        }
        return signed.Url;
    }

    private sealed record Signed(long Time, Uri Url);
}
