using System.Net.Http.Headers;
using System.Text.Json;
using Benchmarks.Json.Twins;

namespace Benchmarks.Calls;

/// <summary>A call tuned by measurements: no streams, no <see cref="HttpClient"/>, bytes in and out.</summary>
internal sealed class TunedCaller(HttpMessageInvoker http, string address)
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    public async Task<ListTwin> ListPageAsync(ListRequestTwin request)
    {
        var random = (uint)Random.Shared.NextInt64(1L << 32);
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address}&random={random}"));
        message.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, CallContext.Default.ListRequestTwin));
        message.Content.Headers.ContentType = s_json;
        using var response = await http.SendAsync(message, CancellationToken.None);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var list = JsonSerializer.Deserialize(bytes, CallContext.Default.ListTwin);
        return list is { ErrorCode: 0 } ? list : throw new InvalidOperationException(list?.ErrorInfo);
    }
}
