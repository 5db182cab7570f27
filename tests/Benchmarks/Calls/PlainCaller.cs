using System.Net.Http.Json;
using Benchmarks.Json.Twins;

namespace Benchmarks.Calls;

/// <summary>The call as most would write it: <see cref="HttpClient"/> and the extension methods for JSON, with source generation.</summary>
internal sealed class PlainCaller(HttpClient http, string address)
{
    public async Task<ListTwin> ListPageAsync(ListRequestTwin request)
    {
        var random = (uint)Random.Shared.NextInt64(1L << 32);
        using var response = await http.PostAsJsonAsync($"{address}&random={random}", request, CallContext.Default.ListRequestTwin);
        response.EnsureSuccessStatusCode();
        var list = await response.Content.ReadFromJsonAsync(CallContext.Default.ListTwin);
        return list is { ErrorCode: 0 } ? list : throw new InvalidOperationException(list?.ErrorInfo);
    }
}
