using System.Collections.Concurrent;
using System.Diagnostics;
using Benchmarks.TencentChat;

namespace Benchmarks.Load;

/// <summary>Callers that read and write at the same time over one client, and sometimes change their mind.</summary>
internal sealed class SoakCallers(TencentChatClient chat)
{
    private const int Callers = 32;

    public Ends Ends { get; } = new();

    public ConcurrentBag<double> Milliseconds { get; } = [];

    public Task RunAsync(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var random = new Random(caller); clock.Elapsed < time;)
                await CallAsync(random);
        })));
    }

    private async Task CallAsync(Random random)
    {
        var user = FakeServers.User(random.Next(FakeServers.Users));
        using var cancellation = new CancellationTokenSource();
        if (random.Next(20) == 0)
            cancellation.CancelAfter(random.Next(0, 20));
        var start = Stopwatch.GetTimestamp();
        try
        {
            if (random.Next(4) == 0)
                await WriteAsync(user, cancellation.Token);
            else
                await ReadAsync(user, cancellation.Token);
        }
        catch (Exception e)
        {
            Ends.Failed(e, cancellation.IsCancellationRequested);
        }
        Milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private async Task ReadAsync(string user, CancellationToken cancellationToken)
    {
        var response = await chat.Conversations.ListPageAsync(user, cancellationToken);
        if (response.SessionItem is [Conversation.OneToOne only] && only.ToAccount == FakeServers.PeerOf(user))
            Ends.Succeeded();
        else
            Ends.Mixed(user, response.ToString());
    }

    private async Task WriteAsync(string user, CancellationToken cancellationToken)
    {
        var response = await chat.Conversations.MarkAsync(
            new()
            {
                FromAccount = user,
                MarkItem =
                [
                    new()
                    {
                        OptType = ConversationMarkKind.Standard, ContactItem = new ConversationKey.OneToOne { ToAccount = FakeServers.PeerOf(user) },
                        SetMark = [ConversationMarkBit.Starred],
                    },
                ],
            },
            cancellationToken);
        if (response.ResultItem is [{ ContactItem: ConversationKey.OneToOne key }] && key.ToAccount == FakeServers.PeerOf(user))
            Ends.Succeeded();
        else
            Ends.Mixed(user, response.ToString());
    }
}
