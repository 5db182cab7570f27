using NSwagClient;

internal static class FirstCall
{
    public static async Task<int> RunAsync(Uri host, uint app, string key, string identifier, string user)
    {
        using var http = new HttpClient();
        var client = new ListClient(host.ToString(), http);
        var response = await client.GetListAsync(
            app,
            identifier,
            UserSigs.Sign(app, identifier, key),
            (uint)Random.Shared.NextInt64(1L << 32),
            "json",
            new GetListRequest { From_Account = user, AssistFlags = 7 });
        return response.SessionItem!.Count;
    }
}
