using System.Net.Http.Json;
using System.Text.Json;

internal static class FirstCall
{
    public static async Task<int> RunAsync(Uri host, uint app, string key, string identifier, string user)
    {
        using var http = new HttpClient { BaseAddress = host };
        var signature = UserSigs.Sign(app, identifier, key);
        var query = $"sdkappid={app}&identifier={Uri.EscapeDataString(identifier)}&usersig={Uri.EscapeDataString(signature)}"
            + $"&random={(uint)Random.Shared.NextInt64(1L << 32)}&contenttype=json";
        using var response = await http.PostAsJsonAsync(
            new Uri("v4/recentcontact/get_list?" + query, UriKind.Relative),
            new ListRequest { From_Account = user, AssistFlags = 7 },
            ListContext.Default.ListRequest);
        response.EnsureSuccessStatusCode();
        var page = await response.Content.ReadFromJsonAsync(ListContext.Default.ListResponse);
        return page is { ErrorCode: 0 } ? page.SessionItem!.Length : throw new JsonException(page?.ErrorInfo);
    }
}
