using System.Net;
using Chatwright;
using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>The headers of a service.</summary>
public sealed class RequestHeaderTests
{
    [Fact]
    public async Task Every_request_has_the_headers_of_its_service()
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        using var transport = new ApiTransport(HeaderProbe.Service, Probe.Options(options => options.Host = server.Host));
        await transport.SendAsync(HeaderProbe.Endpoint, new() { Question = "q" }, default);
        await transport.WithOptions(new() { Headers = { ["x-version"] = "3" } }).SendAsync(HeaderProbe.Endpoint, new() { Question = "q" }, default);
        var first = server.Requests[0].Split("\r\n");
        Assert.Contains($"X-App: {Probe.App}", first);
        Assert.Contains($"X-User: {Probe.Admin}", first);
        Assert.Contains("X-Version: 2", first);
        Assert.Single(first, line => line.StartsWith("Authorization: eJ", StringComparison.Ordinal));
        Assert.NotEqual(HeaderProbe.Header(first, "X-Nonce"), HeaderProbe.Header(server.Requests[1].Split("\r\n"), "X-Nonce"));
        Assert.Equal("3", HeaderProbe.Header(server.Requests[1].Split("\r\n"), "X-Version"));
    }

    [Fact]
    public async Task A_part_of_the_credential_that_cannot_be_a_header_is_refused()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = new ApiTransport(HeaderProbe.Service, Probe.Options(options =>
            (options.Handler, options.CredentialProvider) = (handler, new Fixed(new("1", "a\r\nX-Other: 1", "hidden")))));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(HeaderProbe.Endpoint, new() { Question = "q" }, default));
        Assert.StartsWith("The header X-User has a character that cannot be sent", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Addresses);
    }

    [Fact]
    public async Task A_secret_of_a_caller_that_the_limit_cuts_is_redacted_before()
    {
        const string Key = "key+8f1e/9f86d081884c7d659a2feaa0c55ad015";
        var dots = new string('.', (64 * 1024) - 10);
        using var handler = HandlerOf.Text(dots + Uri.EscapeDataString(Key) + " ends", HttpStatusCode.BadGateway);
        using var transport = new ApiTransport(HeaderProbe.Service, Probe.Options(options =>
            (options.Handler, options.CredentialProvider, options.Retry.MaxRetries) = (handler, new Fixed(new("1", "a", "hidden")), 0)));
        using var view = transport.WithOptions(new() { Headers = { ["X-Api-Key"] = Key } });

        var error = await Assert.ThrowsAsync<ApiResponseException>(() => view.SendAsync(HeaderProbe.Endpoint, new() { Question = "q" }, default));

        Assert.Equal(dots + "**********", error.ResponseBody);
    }

    private sealed class Fixed(ApiCredential credential) : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken) => new(credential);
    }
}
