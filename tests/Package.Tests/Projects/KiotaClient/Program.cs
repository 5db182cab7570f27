using System.Globalization;
using KiotaClient;
using KiotaClient.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = Required("CHAT_HOST").TrimEnd('/') };
var client = new ListClient(adapter);
try
{
    var response = await client.V4.Recentcontact.Get_list.PostAsync(
        new GetListRequest
        {
            FromAccount = Required("CHAT_USER"),
            TimeStamp = 0,
            StartIndex = 0,
            TopTimeStamp = 0,
            TopStartIndex = 0,
            AssistFlags = 7,
        },
        call =>
        {
            call.QueryParameters.Sdkappid = long.Parse(Required("CHAT_SDKAPPID"), CultureInfo.InvariantCulture);
            call.QueryParameters.Identifier = Required("CHAT_IDENTIFIER");
            call.QueryParameters.Usersig = Required("CHAT_USERSIG");
            call.QueryParameters.Random = 1;
            call.QueryParameters.Contenttype = "json";
        });
    var count = response!.SessionItem?.Count.ToString(CultureInfo.InvariantCulture) ?? "no";
    Console.WriteLine($"a response with code {response.ErrorCode} and {count} conversations");
}
catch (Exception e)
{
    Console.WriteLine(e.GetType().Name);
}

static string Required(string variable) =>
    Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{variable} is not set.");
