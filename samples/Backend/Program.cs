using Backend;
using Chatwright;
using Chatwright.TencentChat;
using Chatwright.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var section = builder.Configuration.GetSection("Chat");
builder.Services.AddTencentChat(section);

// Without an app in the configuration, a fake of the service inside this process is called, over real HTTP.
await using var fake = section.Exists() ? null : new FakeTencentChat();
if (fake is not null)
{
    await fake.StartAsync();
    builder.Services.AddFakeTencentChat(fake);
}

builder.Services.AddSingleton(new Names(builder.Configuration["Prefix"] ?? "backend_"));
builder.Services.AddSingleton<Users>().AddSingleton<Friends>().AddSingleton<Messenger>().AddSingleton<Team>().AddSingleton<Scenario>();
using var host = builder.Build();
try
{
    await host.Services.GetRequiredService<Scenario>().RunAsync(CancellationToken.None);
    return 0;
}
catch (ChatwrightException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine($"Executed by the service: {e.Execution}. Worth another attempt: {e.IsTransient}.");
    return 1;
}
