using First.TencentChat;

internal static class FirstCall
{
    public static async Task<int> RunAsync(Uri host, uint app, string key, string identifier, string user)
    {
        using var chat = new TencentChatClient(host, new(app, key, identifier));
        var page = await chat.Conversations.ListPageAsync(user);
        return page.SessionItem.Count;
    }
}
