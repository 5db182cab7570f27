using System.Net;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Telemetry;

/// <summary>Nothing shows the secrets in the headers of a service, of a caller and of a signer.</summary>
[Collection(nameof(TelemetryCollection))]
public sealed class HeaderSecrecyTests : IDisposable
{
    private const string Hmac = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

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

    [Theory, MemberData(nameof(Others))]
    public async Task Nothing_shows_a_secret_of_a_header(string other)
    {
        var headers = "";
        using var handler = new HandlerOf((request, _) =>
        {
            headers = request.Headers.ToString();
            return Task.FromResult(s_others[other](headers));
        });
        using var transport = new ApiTransport(HeaderProbe.Service, Probe.Options(options =>
        {
            (options.Handler, options.LoggerFactory, options.RequestSigner) = (handler, _listening.LoggerFactory, new Signer());
            options.Retry.MaxRetries = 1;
            options.Retry.Delay = TimeSpan.Zero;
        }));
        var own = new ApiCallOptions { Headers = { ["X-Api-Key"] = "Bearer key-8f1e", ["X-Request-Id"] = "request-id-7a6b5c4d3e2f" } };
        using var view = transport.WithOptions(own);
        var error = await Assert.ThrowsAnyAsync<ChatwrightException>(() => view.SendAsync(HeaderProbe.Endpoint, new() { Question = "q" }, default));
        var signature = HeaderProbe.Header(headers.ReplaceLineEndings("\n").Split('\n'), "Authorization")!;
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

    [Theory, MemberData(nameof(Others))]
    public async Task Nothing_shows_a_secret_of_a_header_that_the_given_client_or_its_handlers_add(string other)
    {
        using var handler = new HandlerOf((request, _) => Task.FromResult(s_others[other](request.Headers.ToString())));
        using var client = new HttpClient(new Authorizing { InnerHandler = handler }) { DefaultRequestHeaders = { { "X-Api-Key", "key-8f1e" } } };
        using var transport = new ApiTransport(
            HeaderProbe.Service, Probe.Options(options => options.LoggerFactory = _listening.LoggerFactory), client);
        var error = await Assert.ThrowsAnyAsync<ChatwrightException>(
            () => transport.SendAsync(HeaderProbe.Endpoint, new() { Question = "q" }, default));
        foreach (var secret in new[] { Hmac, "key-8f1e" })
        {
            SecrecyTests.AssertTellsNothing(error, secret);
            Assert.DoesNotContain(secret, _listening.Everything(), StringComparison.Ordinal);
        }
    }

    private static string Json(string text) => text.ReplaceLineEndings(" ").Replace("\"", "\\\"", StringComparison.Ordinal);

    private static HttpResponseMessage Response(HttpStatusCode status, string text) => new(status) { Content = new StringContent(text) };

    private sealed class Authorizing : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", Hmac);
            return base.SendAsync(request, cancellationToken);
        }
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
