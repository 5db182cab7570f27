using System.Globalization;
using Chatwright;
using Native.TencentChat;

using var chat = new TencentChatClient(new TencentChatClientOptions
{
    Credential = new(uint.Parse(Required("CHAT_SDKAPPID"), CultureInfo.InvariantCulture), Required("CHAT_SECRET_KEY"), Required("CHAT_IDENTIFIER")),
    Host = new Uri(Required("CHAT_HOST")),
});
try
{
    await foreach (var conversation in chat.Conversations.ListAsync(Required("CHAT_USER")))
        Console.WriteLine(Describe(conversation));
    return 0;
}
catch (ChatwrightException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static string Describe(Conversation conversation) => conversation switch
{
    Conversation.OneToOne one => $"{one.MsgTime:u} {one.ToAccount}",
    Conversation.Group group => $"{group.MsgTime:u} {group.GroupId}",
    _ => $"{conversation.MsgTime:u} a kind that this version does not know: {conversation.Type}",
};

static string Required(string variable) =>
    Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{variable} is not set.");
