using System.Threading.Channels;
using Chatwright.TencentChat;
using Microsoft.Extensions.Options;

namespace Moderation;

/// <summary>
/// Greets new members after the reply to the webhook, since the service waits two seconds for the reply, and a call may take longer. Greetings that
/// wait when the app stops are sent before it ends, as far as the host's shutdown timeout allows.
/// </summary>
internal sealed partial class Greeter(TencentChatClient chat, IOptionsMonitor<ModerationOptions> options, ILogger<Greeter> logger) : BackgroundService
{
    // A crowd that joins at once must not fill the memory. The oldest greetings are dropped.
    private readonly Channel<(string Group, string Members)> _queue = Channel.CreateBounded<(string, string)>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Adds a greeting to the queue.</summary>
    public void Greet(string group, IEnumerable<string> members) => _queue.Writer.TryWrite((group, string.Join(", ", members)));

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    /// <summary>Ends when the queue does, and not before.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (group, members) in _queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                var text = options.CurrentValue.Greeting.Replace("{0}", members, StringComparison.Ordinal);
                await chat.Groups.SendMessageAsync(new() { GroupId = group, MsgBody = [text] }, CancellationToken.None);
                LogGreeted(logger, members, group);
            }
            catch (Exception e)
            {
                // Whatever is wrong with one greeting, the app goes on: without it, every message would pass.
                LogFailed(logger, members, group, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Greeted {Members} in {Group}.")]
    private static partial void LogGreeted(ILogger logger, string members, string group);

    [LoggerMessage(LogLevel.Warning, "Could not greet {Members} in {Group}.")]
    private static partial void LogFailed(ILogger logger, string members, string group, Exception exception);
}
