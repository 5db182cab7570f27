using Chatwright.TencentChat;
using Moderation;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);

// Without an app in the configuration, a fake of the service is called, and a rehearsal sends the webhooks.
await using var fake = builder.Configuration.GetSection("Chat").Exists() ? null : Rehearsal.AddTo(builder);

builder.Services.AddTencentChat(builder.Configuration.GetSection("Chat"));
builder.Services.AddTencentChatWebhooks<Moderator>(builder.Configuration.GetSection("Webhooks"));
builder.Services.AddOptions<ModerationOptions>().BindConfiguration("Moderation");
builder.Services.AddSingleton<WordFilter>().AddSingleton<PresenceBoard>();
builder.Services.AddSingleton<Greeter>().AddHostedService(services => services.GetRequiredService<Greeter>());

var app = builder.Build();
app.MapTencentChatWebhooks("/chat");
app.MapGet("/presence", (PresenceBoard board) => board.Online);
await app.RunAsync();
