using System.Buffers;

namespace Benchmarks.Calls;

/// <summary>The floor of a call: a message with finished bytes to a finished address, and the response's bytes in pooled memory.</summary>
internal sealed class BareCaller(HttpMessageInvoker http, Uri address, byte[] body)
{
    public async Task<byte[]> SendAsync()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        using var response = await http.SendAsync(message, CancellationToken.None);
        var stream = await response.Content.ReadAsStreamAsync();
        var bytes = ArrayPool<byte>.Shared.Rent(4096);
        while (await stream.ReadAsync(bytes) > 0)
        {
        }
        ArrayPool<byte>.Shared.Return(bytes);
        return bytes;
    }
}
