using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.RateLimiting;

/// <summary>Permits that are valid for a time, and are confirmed when the request is written.</summary>
public sealed class ConfirmationTests
{
    private static readonly ApiEndpoint<ProbeRequest, ProbeResponse> s_safe = new(Probe.Service, "v4/probe/safe") { IsSafe = true };

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_permit_is_confirmed_when_there_is_a_connection_and_before_the_request_is_written_to_it()
    {
        List<int> confirmedBefore = [];
        ConfirmingLimiter? limiter = null;
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            confirmedBefore.Add(limiter!.Confirmed);
            await LoopbackServer.SendAsync(socket, LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        using (limiter = new(_ => new(Eventually.Async(() => server.Connections == 1))))
        {
            using var transport = Probe.To(server, Use(limiter));
            await transport.AskAsync();
            await transport.AskAsync();
        }
        Assert.Equal([1, 2], confirmedBefore);
    }

    [Fact]
    public async Task The_permit_of_a_request_without_a_body_is_confirmed_before_it_is_sent()
    {
        using var limiter = new ConfirmingLimiter(_ => default);
        using var transport = Probe.Over(
            new HandlerOf((_, _) =>
            {
                Assert.Equal(1, limiter.Confirmed);
                return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Probe.Good) });
            }),
            Use(limiter));
        await transport.SendAsync(
            new ApiEndpoint<NoRequest, ProbeResponse>(Probe.Service, "v4/probe/get") { Method = HttpMethod.Get }, NoRequest.Value, default);
        Assert.Equal(1, limiter.Confirmed);
    }

    [Fact]
    public async Task An_attempt_that_ends_before_its_permit_is_confirmed_has_sent_nothing_and_the_next_one_has_another()
    {
        var confirmations = 0;
        using var limiter = new ConfirmingLimiter(
            token => ++confirmations == 1 ? new(Task.Delay(Timeout.InfiniteTimeSpan, _clock, token)) : default);
        List<string> sent = [];
        using var transport = Probe.Over(
            new HandlerOf(async (request, token) =>
            {
                using var connection = new MemoryStream();
                await request.Content!.CopyToAsync(connection, token);
                sent.Add(System.Text.Encoding.UTF8.GetString(connection.ToArray()));
                return new HttpResponseMessage { Content = new StringContent(Probe.Good) };
            }),
            options =>
            {
                Use(limiter)(options);
                (options.TimeProvider, options.Retry.AttemptTimeout) = (_clock, TimeSpan.FromSeconds(1));
                options.Retry.Delay = TimeSpan.Zero;
            });
        var call = transport.SendAsync(s_safe, new() { Question = "q" }, default);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((2, 2), ((await call).Info.Attempts, confirmations));
        Assert.Equal(["""{"Question":"q"}"""], sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_limiter_that_ends_before_it_confirms_a_permit_leaves_the_request_unsent(bool isAsync)
    {
        using var limiter = new ConfirmingLimiter(_ => throw new ObjectDisposedException("limiter"));
        using var transport = Probe.Over(
            new HandlerOf(async (request, token) =>
            {
                if (isAsync)
                    await request.Content!.CopyToAsync(Stream.Null, token);
                else
                    request.Content!.CopyTo(Stream.Null, null, token);
                return new HttpResponseMessage();
            }),
            Use(limiter));
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync());
        Assert.Equal(ApiExecution.NotExecuted, error.Execution);
        Assert.Contains("The request was not sent", error.Message, StringComparison.Ordinal);
    }

    private static Action<UserSigClientOptions> Use(ConfirmingLimiter limiter)
        => options => (options.RateLimits.Limiter, options.Retry.MaxRetries) = (ApiRateLimiter.Create(limiter), 1);
}
