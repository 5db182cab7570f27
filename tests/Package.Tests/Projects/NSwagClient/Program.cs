using System.Globalization;
using NSwagClient;

using var http = new HttpClient();
var client = new ListClient(Required("CHAT_HOST"), http);
try
{
    var response = await client.GetListAsync(
        long.Parse(Required("CHAT_SDKAPPID"), CultureInfo.InvariantCulture),
        Required("CHAT_IDENTIFIER"),
        Required("CHAT_USERSIG"),
        random: 1,
        "json",
        new GetListRequest { From_Account = Required("CHAT_USER"), AssistFlags = 7 });
    var count = response.SessionItem?.Count.ToString(CultureInfo.InvariantCulture) ?? "no";
    Console.WriteLine($"a response with code {response.ErrorCode} and {count} conversations");
}
catch (Exception e)
{
    Console.WriteLine(e.GetType().Name);
}

static string Required(string variable) =>
    Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{variable} is not set.");
