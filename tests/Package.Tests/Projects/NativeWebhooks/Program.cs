using Chatwright.TencentChat;
using NativeWebhooks.Depot;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddTencentChatWebhooks<Moderation>(builder.Configuration.GetSection("Webhooks"));
builder.Services.AddDepotWebhooks<Warehouse>(options => options.Tokens = ["depot token"]);
var app = builder.Build();
app.MapTencentChatWebhooks("/chat");
app.MapDepotWebhooks("/depot");
await app.StartAsync();
Console.WriteLine(app.Urls.First());
// Ends with its input.
while (Console.ReadLine() is not null)
{
}
await app.StopAsync();

internal sealed class Moderation : TencentChatWebhookHandler
{
    public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        => new(MessageSendingReply.Refuse(120001, $"not {webhook.FromAccount}: {((MessageElement.TextElement)webhook.MsgBody[0]).Text}"));
}

internal sealed class Warehouse : DepotWebhookHandler
{
    public override ValueTask<ParcelLeavingReply> OnParcelLeavingAsync(ParcelLeavingWebhook webhook, CancellationToken cancellationToken)
        => new(webhook.Number > 100 ? ParcelLeavingReply.Hold("too large") : ParcelLeavingReply.Allow);
}
