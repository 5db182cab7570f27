using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Worker;
using Worker.TencentChat;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));

// Without an app in the configuration, a fake of the service inside this process is called.
var chat = builder.Configuration.GetSection("Chat");
await using var fake = chat.Exists() ? null : await EmbeddedFake.StartAsync();
if (fake is null)
{
    builder.Services.AddTencentChat(chat);
}
else
{
    builder.Services.AddTencentChat(options => fake.Configure(options));
    builder.Configuration["Walk:Users"] ??= EmbeddedFake.WriteUsers();
}

builder.Services.AddOptions<WalkOptions>().BindConfiguration("Walk").ValidateOnStart();
builder.Services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<WalkOptions>, WalkOptions.Check>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Progress>();
builder.Services.AddHostedService<Walk>();
await builder.Build().RunAsync();
