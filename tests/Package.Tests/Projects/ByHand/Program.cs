using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

var app = long.Parse(Required("CHAT_SDKAPPID"), CultureInfo.InvariantCulture);
var identifier = Required("CHAT_IDENTIFIER");
var signature = Sign(app, identifier, Required("CHAT_SECRET_KEY"), DateTimeOffset.UtcNow.ToUnixTimeSeconds(), 86400);
using var http = new HttpClient { BaseAddress = new Uri(Required("CHAT_HOST")) };

var request = new ListRequest { From_Account = Required("CHAT_USER"), AssistFlags = 7 };
while (true)
{
    var query =
        $"sdkappid={app}&identifier={Uri.EscapeDataString(identifier)}&usersig={Uri.EscapeDataString(signature)}"
        + $"&random={(uint)Random.Shared.NextInt64(1L << 32)}&contenttype=json";
    using var response = await http.PostAsJsonAsync(
        new Uri("v4/recentcontact/get_list?" + query, UriKind.Relative), request, ListContext.Default.ListRequest);
    response.EnsureSuccessStatusCode();
    var page = await response.Content.ReadFromJsonAsync(ListContext.Default.ListResponse) ?? throw new JsonException("The response is null.");
    if (page.ErrorCode != 0)
    {
        Console.Error.WriteLine($"{page.ErrorCode}: {page.ErrorInfo}");
        return 1;
    }
    foreach (var item in page.SessionItem ?? [])
        Console.WriteLine(Describe(item));
    if (page.CompleteFlag == 1)
        return 0;
    request = request with
    {
        TimeStamp = page.TimeStamp, StartIndex = page.StartIndex, TopTimeStamp = page.TopTimeStamp, TopStartIndex = page.TopStartIndex,
    };
}

static string Describe(Item item)
{
    var time = DateTimeOffset.FromUnixTimeSeconds(item.MsgTime);
    return item.Type switch
    {
        1 => $"{time:u} {item.To_Account}",
        2 => $"{time:u} {item.GroupId}",
        _ => $"{time:u} a kind that this version does not know: {item.Type}",
    };
}

static string Sign(long app, string identifier, string key, long now, int lifetime)
{
    var text = $"TLS.identifier:{identifier}\nTLS.sdkappid:{app}\nTLS.time:{now}\nTLS.expire:{lifetime}\n";
    var content = new Signature
    {
        Version = "2.0",
        Identifier = identifier,
        App = app,
        Lifetime = lifetime,
        Time = now,
        Sig = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text))),
    };
    using var packed = new MemoryStream();
    using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        zlib.Write(JsonSerializer.SerializeToUtf8Bytes(content, ListContext.Default.Signature));
    return Convert.ToBase64String(packed.ToArray()).Replace('+', '*').Replace('/', '-').Replace('=', '_');
}

static string Required(string variable) =>
    Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{variable} is not set.");

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

internal sealed record Signature
{
    [JsonPropertyName("TLS.ver")]
    public required string Version { get; init; }
    [JsonPropertyName("TLS.identifier")]
    public required string Identifier { get; init; }
    [JsonPropertyName("TLS.sdkappid")]
    public required long App { get; init; }
    [JsonPropertyName("TLS.expire")]
    public required long Lifetime { get; init; }
    [JsonPropertyName("TLS.time")]
    public required long Time { get; init; }
    [JsonPropertyName("TLS.sig")]
    public required string Sig { get; init; }
}

[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(ListResponse))]
[JsonSerializable(typeof(Signature))]
internal sealed partial class ListContext : JsonSerializerContext;
