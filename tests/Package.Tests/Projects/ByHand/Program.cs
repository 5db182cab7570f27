using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

var app = uint.Parse(Required("CHAT_SDKAPPID"), CultureInfo.InvariantCulture);
var identifier = Required("CHAT_IDENTIFIER");
var signature = UserSigs.Sign(app, identifier, Required("CHAT_SECRET_KEY"));
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
        TimeStamp = page.TimeStamp,
        StartIndex = page.StartIndex,
        TopTimeStamp = page.TopTimeStamp,
        TopStartIndex = page.TopStartIndex,
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

static string Required(string variable) =>
    Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{variable} is not set.");
