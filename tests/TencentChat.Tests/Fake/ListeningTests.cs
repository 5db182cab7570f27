using System.Net.Sockets;
using Chatwright.Testing;

namespace TencentChat.Tests.Fake;

/// <summary>A fake listens once at most, whoever starts and disposes it at the same time.</summary>
public sealed class ListeningTests
{
    [Fact]
    public async Task Of_starts_at_the_same_time_one_succeeds()
    {
        await using var fake = new FakeTencentChat();
        var starts = await EndsAsync(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fake.StartAsync())));
        Assert.Single(starts, error => error is null);
        Assert.Equal(7, starts.Count(error => error is InvalidOperationException));
    }

    [Fact]
    public async Task A_fake_that_is_disposed_while_it_starts_does_not_listen()
    {
        for (var i = 0; i < 20; i++)
        {
            var fake = new FakeTencentChat();
            var start = Task.Run(() => fake.StartAsync());
            for (var j = 0; j < i; j++)
                Thread.Yield();
            await fake.DisposeAsync();
            Assert.True(Assert.Single(await EndsAsync([start])) is null or ObjectDisposedException);
            Assert.False(fake.Host.Primary.IsLoopback, $"The fake listens at {fake.Host}.");
        }
    }

    [Fact]
    public async Task A_fake_that_is_disposed_cannot_be_started()
    {
        var fake = new FakeTencentChat();
        await fake.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => fake.StartAsync());
    }

    [Fact]
    public async Task A_start_that_is_cancelled_leaves_room_for_another_one()
    {
        await using var fake = new FakeTencentChat();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fake.StartAsync(new(canceled: true)));
        await fake.StartAsync();
        using var socket = new TcpClient(fake.Host.Primary.Host, fake.Host.Primary.Port);
        Assert.True(socket.Connected);
    }

    private static Task<Exception?[]> EndsAsync(IEnumerable<Task> starts) => Task.WhenAll(starts.Select(async start =>
    {
        try
        {
            await start;
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }));
}
