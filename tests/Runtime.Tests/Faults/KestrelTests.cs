using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Faults;

public sealed class KestrelTests
{
    [Fact]
    public async Task A_certificate_that_nobody_trusts_ends_the_call_at_once()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
#if NET9_0_OR_GREATER
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
#else
        using var certificate = new X509Certificate2(made.Export(X509ContentType.Pkcs12));
#endif
        await using var server = await EchoServer.StartAsync(certificate: certificate);
        using var limiter = new CountingLimiter();
        using var transport = Open(server, options => options.RateLimits.Limiter = ApiRateLimiter.Create(limiter));
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => transport.SendAsync(Script.Safe, new() { Question = "q" }, default));
        Assert.Equal((HttpRequestError.SecureConnectionError, 1, 0, 0), (error.HttpRequestError, limiter.Given, limiter.Held, server.Requests));
        Assert.StartsWith("v4/probe/read: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_outlast_restarts_of_the_server_and_each_gets_its_own_response()
    {
        const int Callers = 16;
        var server = await EchoServer.StartAsync();
        var port = server.Port;
        using var limiter = new CountingLimiter();
        using var transport = Open(server, options =>
        {
            (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay)
                = (100, TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100));
            (options.Timeout, options.Retry.AttemptTimeout, options.RateLimits.Limiter)
                = (TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1), ApiRateLimiter.Create(limiter));
        });
        var isOver = false;
        var responses = 0;
        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; !Volatile.Read(ref isOver); i++)
            {
                var question = $"{caller}-{i}";
                Assert.Equal(question, (await transport.SendAsync(Script.Safe, new() { Question = question }, default)).Answer);
                Interlocked.Increment(ref responses);
            }
        })).ToArray();
        for (var restart = 0; restart < 3; restart++)
        {
            var before = Volatile.Read(ref responses);
            await Eventually.Async(() => Volatile.Read(ref responses) > before + 100);
            await server.DisposeAsync();
            server = await EchoServer.StartAsync(port);
        }
        await Eventually.Async(() => server.Requests > 100);
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(callers).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, limiter.Held);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task One_client_serves_64_threads()
    {
        const int Threads = 64;
        const int CallsEach = 40;
        await using var server = await EchoServer.StartAsync();
        using var transport = Open(server);
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            try
            {
                for (var i = 0; i < CallsEach; i++)
                {
                    var question = $"{thread}-{i}-{new string('x', i * 7)}";
                    Assert.Equal(question, transport.SendAsync(i % 2 == 0 ? Script.Safe : Script.Write, new() { Question = question }, default)
                        .GetAwaiter().GetResult().Answer);
                }
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(failures);
        Assert.Equal(Threads * CallsEach, server.Requests);
    }

    [Fact]
    public async Task Disposal_lets_calls_under_way_end_and_refuses_new_ones()
    {
        var gate = new TaskCompletionSource();
        await using var server = await EchoServer.StartAsync(gate: gate.Task);
        using var limiter = new CountingLimiter();
        var transport = Open(server, options => (options.RateLimits.Limiter, options.Timeout, options.Retry.AttemptTimeout)
            = (ApiRateLimiter.Create(limiter), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60)));
        var calls = Enumerable.Range(0, 20)
            .Select(i => transport.SendAsync(i % 2 == 0 ? Script.Safe : Script.Write, new() { Question = $"{i}" }, default)).ToArray();
        await Eventually.Async(() => server.Requests == 20);
        transport.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.SendAsync(Script.Safe, new() { Question = "q" }, default));
        gate.SetResult();
        for (var i = 0; i < calls.Length; i++)
            Assert.Equal($"{i}", (await calls[i].WaitAsync(TimeSpan.FromSeconds(30))).Answer);
        Assert.Equal(0, limiter.Held);
    }

    private static ApiTransport Open(EchoServer server, Action<UserSigClientOptions>? change = null) => new(Probe.Service, Probe.Options(options =>
    {
        options.Host = server.Host;
        change?.Invoke(options);
    }));
}
