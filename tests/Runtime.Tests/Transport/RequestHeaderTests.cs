using System.Net;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Telemetry;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>The headers of a service, of a caller and of a signer, and what must not be seen of them.</summary>
[Collection(nameof(TelemetryCollection))]
public sealed class RequestHeaderTests : IDisposable
{
    private const string Hmac = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly ApiService s_service = new("Probe", Contract.V1)
    {
        Envelope = Probe.Service.Envelope,
        Headers =
        [
            new() { Name = "X-App", Source = ApiQuerySource.SdkAppId },
            new() { Name = "X-User", Source = ApiQuerySource.Identifier },
            new() { Name = "Authorization", Source = ApiQuerySource.Signature },
            new() { Name = "X-Nonce", Source = ApiQuerySource.Random32 },
            new() { Name = "X-Version", Value = "2" },
        ],
    };

    private static readonly ApiEndpoint<ProbeRequest, ProbeResponse> s_endpoint = new(s_service, Probe.Path) { IsSafe = true };

    private readonly Listening _listening = new();

    /// <summary>Things that others do with the headers of a request.</summary>
    private static readonly Dictionary<string, Func<string, HttpResponseMessage>> s_others = new()
    {
        ["a page"] = headers => Response(HttpStatusCode.BadRequest, headers),
        ["an error"] = headers => Response(HttpStatusCode.OK, $$"""{"ErrorCode":9,"ErrorInfo":"{{Json(headers)}}"}"""),
        ["text"] = headers => Response(HttpStatusCode.OK, headers),
        ["an exception"] = headers => throw new InvalidOperationException(headers),
        ["data of an exception"] = headers => throw new IOException("no", new IOException { Data = { ["headers"] = headers } }),
    };

    public static TheoryData<string> Others => [.. s_others.Keys];

    public void Dispose() => _listening.Dispose();

    [Fact]
    public async Task Every_request_has_the_headers_of_its_service()
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        using var transport = new ApiTransport(s_service, Probe.Options(options => options.Host = server.Host));
        await transport.SendAsync(s_endpoint, new() { Question = "q" }, default);
        await transport.WithOptions(new() { Headers = { ["x-version"] = "3" } }).SendAsync(s_endpoint, new() { Question = "q" }, default);
        var first = server.Requests[0].Split("\r\n");
        Assert.Contains($"X-App: {Probe.App}", first);
        Assert.Contains($"X-User: {Probe.Admin}", first);
        Assert.Contains("X-Version: 2", first);
        Assert.Single(first, line => line.StartsWith("Authorization: eJ", StringComparison.Ordinal));
        Assert.NotEqual(Header(first, "X-Nonce"), Header(server.Requests[1].Split("\r\n"), "X-Nonce"));
        Assert.Equal("3", Header(server.Requests[1].Split("\r\n"), "X-Version"));
    }

    [Fact]
    public async Task A_part_of_the_credential_that_cannot_be_a_header_is_refused()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = new ApiTransport(s_service, Probe.Options(options =>
            (options.Handler, options.CredentialProvider) = (handler, new Fixed(new("1", "a\r\nX-Other: 1", "hidden")))));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(s_endpoint, new() { Question = "q" }, default));
        Assert.StartsWith("The header X-User has a character that cannot be sent", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Addresses);
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Nothing_shows_a_secret_of_a_header(string other)
    {
        var headers = "";
        using var handler = new HandlerOf((request, _) =>
        {
            headers = request.Headers.ToString();
            return Task.FromResult(s_others[other](headers));
        });
        using var transport = new ApiTransport(s_service, Probe.Options(options =>
        {
            (options.Handler, options.LoggerFactory, options.RequestSigner) = (handler, _listening.LoggerFactory, new Signer());
            options.Retry.MaxRetries = 1;
            options.Retry.Delay = TimeSpan.Zero;
        }));
        var own = new ApiCallOptions { Headers = { ["X-Api-Key"] = "Bearer key-8f1e", ["X-Request-Id"] = "request-id-7a6b5c4d3e2f" } };
        using var view = transport.WithOptions(own);
        var error = await Assert.ThrowsAnyAsync<ChatwrightException>(() => view.SendAsync(s_endpoint, new() { Question = "q" }, default));
        var signature = Header(headers.ReplaceLineEndings("\n").Split('\n'), "Authorization")!;
        foreach (var secret in new[] { signature, Hmac, "key-8f1e" })
        {
            Assert.Contains(secret, headers, StringComparison.Ordinal);
            SecrecyTests.AssertTellsNothing(error, secret);
            Assert.DoesNotContain(secret, _listening.Everything(), StringComparison.Ordinal);
        }
        if (error.Response?.Body is { } body)
        {
            Assert.Contains("request-id-7a6b5c4d3e2f", body, StringComparison.Ordinal);
            Assert.Contains("Sun, 29 Nov 2026 06:00:00 GMT", body, StringComparison.Ordinal);
            Assert.Contains("***", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_secret_of_a_caller_that_the_limit_cuts_is_redacted_before()
    {
        const string Key = "key+8f1e/9f86d081884c7d659a2feaa0c55ad015";
        var dots = new string('.', (64 * 1024) - 10);
        using var handler = new HandlerOf((_, _) => Task.FromResult(Response(HttpStatusCode.BadGateway, dots + Uri.EscapeDataString(Key) + " ends")));
        using var transport = new ApiTransport(s_service, Probe.Options(options =>
            (options.Handler, options.CredentialProvider, options.Retry.MaxRetries) = (handler, new Fixed(new("1", "a", "hidden")), 0)));
        using var view = transport.WithOptions(new() { Headers = { ["X-Api-Key"] = Key } });

        var error = await Assert.ThrowsAsync<ApiResponseException>(() => view.SendAsync(s_endpoint, new() { Question = "q" }, default));

        Assert.Equal(dots + "**********", error.ResponseBody);
    }

    private static string Json(string text) => text.ReplaceLineEndings(" ").Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string? Header(string[] lines, string name)
        => lines.Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 2)..].Trim())
            .SingleOrDefault();

    private static HttpResponseMessage Response(HttpStatusCode status, string text) => new(status) { Content = new StringContent(text) };

    private sealed class Fixed(ApiCredential credential) : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken) => new(credential);
    }

    private sealed class Signer : IRequestSigner
    {
        public ValueTask SignAsync(ApiSigningContext context, CancellationToken cancellationToken)
        {
            context.Headers["X-Date"] = "Sun, 29 Nov 2026 06:00:00 GMT";
            context.Headers["X-Sign"] = $"HMAC-SHA256 Headers=\"x-date\", Signature=\"{Hmac}\"";
            return default;
        }
    }
}
