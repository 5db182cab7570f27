using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Runtime.Tests.Signing;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Calls that are in progress when their client is disposed.</summary>
public sealed class DisposalTests
{
    [Fact]
    public async Task A_call_under_way_survives_the_disposal_of_its_client()
    {
        var sent = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            sent.SetResult();
            await release.Task;
            await LoopbackServer.SendAsync(socket, LoopbackServer.Ok(Probe.Good), stop);
            return false;
        });
        var transport = Probe.To(server);
        var call = transport.AskAsync();
        await sent.Task;
        transport.Dispose();
        release.SetResult();
        Assert.Equal("fine", (await call).Answer);
    }

    [Fact]
    public async Task So_does_one_whose_next_attempt_is_still_to_come()
    {
        const string Busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
        ApiTransport transport = null!;
        var tries = 0;
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            transport.Dispose();
            await LoopbackServer.SendAsync(socket, tries++ == 0 ? Busy : LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        transport = Probe.To(server, options => options.Retry.Delay = TimeSpan.Zero);
        Assert.Equal(2, (await transport.SendAsync(Script.Safe, new() { Question = "how?" }, default)).Info.Attempts);
    }

    [Fact]
    public async Task So_does_one_that_waits_for_its_key_and_the_connections_end_with_it()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        var keys = new GatedKeyProvider { IsOpen = false };
        var transport = Probe.To(server, options => options.Credential = new(Probe.App, keys, Probe.Admin));
        var call = transport.AskAsync();
        var key = await keys.CallAsync(0);
        transport.Dispose();
        transport.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.AskAsync());
        key.Result.SetResult(keys.Key);
        Assert.Equal("fine", (await call).Answer);
        await Eventually.Async(() => server is { Connections: 1, Open: 0 });
    }
}
