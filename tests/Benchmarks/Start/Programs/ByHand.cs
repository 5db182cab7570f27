using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

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

internal sealed record ListRequest
{
    public required string From_Account { get; init; }
    public long TimeStamp { get; init; }
    public long StartIndex { get; init; }
    public long TopTimeStamp { get; init; }
    public long TopStartIndex { get; init; }
    public int AssistFlags { get; init; }
}

internal sealed record ListResponse
{
    public string? ActionStatus { get; init; }
    public long ErrorCode { get; init; }
    public string? ErrorInfo { get; init; }
    public Item[]? SessionItem { get; init; }
    public int CompleteFlag { get; init; }
    public long TimeStamp { get; init; }
    public long StartIndex { get; init; }
    public long TopTimeStamp { get; init; }
    public long TopStartIndex { get; init; }
}

internal sealed record Item
{
    public int Type { get; init; }
    public string? To_Account { get; init; }
    public string? GroupId { get; init; }
    public long MsgTime { get; init; }
    public int TopFlag { get; init; }
}

[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(ListResponse))]
internal sealed partial class ListContext : JsonSerializerContext;
