using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Tencent;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Telemetry;

/// <summary>Neither the key nor a signature is in a span, a metric, a log, an error or a dump of options, whatever the outcome of a call.</summary>
[Collection(nameof(TelemetryCollection))]
public sealed class NothingSecretTests : IDisposable
{
    private readonly Listening _listening = new("Experimental.System.Net.Http.Connections");

    public void Dispose() => _listening.Dispose();

    public static TheoryData<string> Faults => [.. RetryTests.AllFaults.Keys];

    public static TheoryData<string> Others => SecrecyTests.Others;

    [Theory, MemberData(nameof(Faults))]
    public async Task After_any_fault(string fault)
    {
        using var script = new Script();
        RetryTests.AllFaults[fault].First(script);
        await CheckAsync(script, script.Addresses);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task The_signature_stays_secret_whatever_others_do_with_the_address(string other)
    {
        using var handler = new HandlerOf((request, _) => Task.FromResult(SecrecyTests.AllOthers[other](request.RequestUri!)));
        await CheckAsync(handler, handler.Addresses);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Over_real_connections(bool areGiven)
    {
        using var connections = new SocketsHttpHandler();
        var calls = 0;
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, calls++ == 0 ? "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"
                : LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        var options = Probe.Options(options =>
        {
            (options.Host, options.LoggerFactory, options.Retry.Delay) = (server.Host, _listening.LoggerFactory, default);
            options.Handler = areGiven ? connections : null;
        });
        using var transport = new ApiTransport(Probe.Service, options);
        await transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
        Assert.DoesNotContain(_listening.Spans, span => span.Source.Name == "System.Net.Http");
        var signature = SecrecyTests.Signature(new Uri("http://h" + server.Requests[0].Split(' ')[1]));
        AssertNothingIn(_listening.Everything(), signature);
        AssertNothingIn(Dump(options), signature);
    }

    private async Task CheckAsync(HttpMessageHandler handler, List<Uri> addresses)
    {
        var options = Probe.Options(options =>
        {
            (options.Handler, options.LoggerFactory, options.MaxResponseBytes) = (handler, _listening.LoggerFactory, 10_000);
            (options.Retry.Delay, options.Retry.MaxDelay) = (default, default);
        });
        using var transport = new ApiTransport(Probe.Service, options);
        foreach (var endpoint in new[] { Script.Safe, Script.Write })
        {
            var error = await Record.ExceptionAsync(() => transport.SendAsync(endpoint, new() { Question = "q" }, default));
            if (error is not null)
                SecrecyTests.AssertTellsNothing(error, SecrecyTests.Signature(addresses[0]));
        }
        foreach (var signature in addresses.Select(SecrecyTests.Signature).Distinct())
        {
            AssertNothingIn(_listening.Everything(), signature);
            AssertNothingIn(Dump(options), signature);
        }
    }

    private static void AssertNothingIn(string text, string signature)
    {
        Assert.Contains("v4/probe/", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Probe.Key, text, StringComparison.Ordinal);
        // Any part of a signature would do harm enough.
        Assert.DoesNotContain(signature[..40], text, StringComparison.Ordinal);
        Assert.DoesNotContain(signature[^40..], text, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(signature)[..40], text, StringComparison.Ordinal);
    }

    /// <summary>Options, and what hangs on them, as texts.</summary>
    private static string Dump(UserSigClientOptions options)
        => $"v4/probe/ {options} {options.Credential} {options.Retry} {options.RateLimits} {options.Host} "
            + $"{new UserSigKey(1, Probe.Key)} {CredentialProviders.Create(options)} {new ApiCredential("1", "a", Probe.Key)}";
}
