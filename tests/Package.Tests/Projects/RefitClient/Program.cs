using System.Globalization;
using Refit;

var client = RestService.ForGenerated<IListClient>(Required("CHAT_HOST"), ListContext.Default);
try
{
    var response = await client.ListAsync(
        new() { From_Account = Required("CHAT_USER"), AssistFlags = 7 },
        uint.Parse(Required("CHAT_SDKAPPID"), CultureInfo.InvariantCulture),
        Required("CHAT_IDENTIFIER"),
        Required("CHAT_USERSIG"),
        random: 1);
    var count = response.SessionItem?.Length.ToString(CultureInfo.InvariantCulture) ?? "no";
    Console.WriteLine($"a response with code {response.ErrorCode} and {count} conversations");
}
catch (Exception e)
{
    Console.WriteLine(e.GetType().Name);
}

static string Required(string variable) =>
    Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{variable} is not set.");

internal interface IListClient
{
    [Post("/v4/recentcontact/get_list?contenttype=json")]
    Task<ListResponse> ListAsync([Body] ListRequest request, uint sdkappid, string identifier, string usersig, uint random);
}
