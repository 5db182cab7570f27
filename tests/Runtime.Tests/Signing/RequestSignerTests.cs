using System.Net;
using System.Security.Cryptography;
using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Signing;

/// <summary>Signers that see the request.</summary>
public sealed class RequestSignerTests
{
    private static readonly byte[] s_key = Encoding.ASCII.GetBytes(Probe.Key);

    [Fact]
    public async Task What_a_signer_signs_is_what_the_server_receives()
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        var signer = new Signer(context => context.Headers["X-Signature"] = Hmac(context));
        using var transport = Probe.To(server, options => options.RequestSigner = signer);
        await transport.AskAsync("a question with ümlauts");

        var request = server.Requests.Single().Split("\r\n");
        var target = request[0].Split(' ')[1];
        var body = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request[^1]));
        Assert.Equal("/v4/probe/ask", target.Split('?')[0]);
        Assert.Contains($"X-Signature: {Hmac("POST", "/v4/probe/ask", 1, Encoding.UTF8.GetBytes(body))}", request);
        Assert.Contains("ümlauts", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signer_sees_the_request_and_sets_query_and_headers()
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        var signer = new Signer(context =>
        {
            context.Query["contenttype"] = "text & more";
            context.Query["sign"] = "a+b/c==";
            context.Query.Remove("random");
            context.Headers["X-Sign"] = context.Headers["X-Request-Id"] + "!";
            context.Headers.Remove("X-Gone");
        });
        using var transport = Probe.To(server, options =>
        {
            options.Host = new($"{server.Host.Primary.AbsoluteUri}prefix");
            options.RequestSigner = signer;
        });
        using var view = transport.WithOptions(new() { Headers = { ["X-Request-Id"] = "7", ["X-Gone"] = "1" } });
        await view.AskAsync();

        var context = signer.Contexts.Single();
        Assert.Equal((HttpMethod.Post, "/prefix/v4/probe/ask", 1), (context.Method, context.Path, context.Attempt));
        Assert.Equal(server.Host.Primary.Authority, context.Host);
        Assert.Equal((Probe.App.ToString(System.Globalization.CultureInfo.InvariantCulture), Probe.Admin),
            (context.Credential!.AppId, context.Credential.Identifier));
        Assert.Null(context.RejectedCredential);
        Assert.Equal(["sdkappid", "identifier", "usersig", "contenttype", "sign"], context.Query.Keys);
        Assert.Equal(context.Credential.Signature, context.Query["usersig"]);
        var request = server.Requests.Single();
        Assert.Contains("&contenttype=text%20%26%20more&sign=a%2Bb%2Fc%3D%3D HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains("X-Sign: 7!\r\n", request, StringComparison.Ordinal);
        Assert.Contains("X-Request-Id: 7\r\n", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-Gone", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_signs_anew()
    {
        var sent = new List<string>();
        using var handler = new HandlerOf((request, _) =>
        {
            sent.Add(request.Headers.GetValues("X-Signature").Single());
            return Task.FromResult(new HttpResponseMessage(sent.Count < 3 ? HttpStatusCode.BadGateway : HttpStatusCode.OK)
            {
                Content = new StringContent(Probe.Good),
            });
        });
        var signer = new Signer(context => context.Headers["X-Signature"] = Hmac(context));
        using var transport = Probe.Over(handler, options => (options.RequestSigner, options.Retry.Delay) = (signer, TimeSpan.Zero));
        await transport.SendAsync(Script.Safe, new() { Question = "q" }, default);
        Assert.Equal([1, 2, 3], signer.Contexts.Select(context => context.Attempt));
        Assert.Equal(3, sent.Distinct().Count());
    }

    [Fact]
    public async Task A_signer_learns_which_credential_the_service_rejected()
    {
        using var script = new Script().Code(6);
        var signer = new Signer(_ => { });
        using var transport = script.Open(options => options.RequestSigner = signer);
        await transport.SendAsync(Script.Write, new() { Question = "q" }, default);
        Assert.Equal(2, signer.Contexts.Count);
        Assert.NotNull(signer.Contexts[0].Credential);
        Assert.Equal([null, signer.Contexts[0].Credential], signer.Contexts.Select(context => context.RejectedCredential));
    }

    [Fact]
    public async Task A_GET_has_no_body_to_sign()
    {
        using var script = new Script();
        var signer = new Signer(_ => { });
        using var transport = script.Open(options => options.RequestSigner = signer);
        var endpoint = new ApiEndpoint<NoRequest, ProbeResponse>(Probe.Service, "v4/probe/get") { Method = HttpMethod.Get };
        await transport.SendAsync(endpoint, NoRequest.Value, default);
        Assert.Equal((HttpMethod.Get, 0), (signer.Contexts[0].Method, signer.Contexts[0].Body.Length));
        signer.Sign = context => context.Headers["Content-MD5"] = "AAAA";
        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(endpoint, NoRequest.Value, default));
        Assert.Equal(1, script.Tries);
    }

    [Theory]
    [InlineData("Host", "elsewhere")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("X-Signature", "hidden\r\nX-Other: 1")]
    [InlineData("two words", "hidden")]
    public async Task A_header_that_cannot_be_sent_is_refused_where_the_signer_sets_it(string name, string value)
    {
        using var script = new Script();
        var signer = new Signer(context => context.Headers[name] = value);
        using var transport = script.Open(options => options.RequestSigner = signer);
        var error = await Assert.ThrowsAsync<ArgumentException>(() => transport.AskAsync());
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(IRequestSigner.SignAsync), error.StackTrace, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, script.Tries);
    }

    [Fact]
    public async Task An_exception_of_a_signer_reaches_the_caller_unchanged_and_is_not_retried()
    {
        using var script = new Script();
        var fault = new CryptographicException("the key store is closed");
        var signer = new Signer(_ => throw fault);
        using var transport = script.Open(options => options.RequestSigner = signer);
        Assert.Same(fault, await Assert.ThrowsAsync<CryptographicException>(
            () => transport.SendAsync(Script.Safe, new() { Question = "q" }, default)));
        Assert.Equal((0, 1), (script.Tries, signer.Contexts.Count));
    }

    [Fact]
    public async Task A_signer_that_hangs_ends_with_its_call()
    {
        using var script = new Script();
        var signer = new Signer(_ => { }, token => Task.Delay(Timeout.Infinite, token));
        using var transport = script.Open(options => (options.RequestSigner, options.Timeout) = (signer, TimeSpan.FromMilliseconds(50)));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.AskAsync());
        Assert.Equal((ApiExecution.NotExecuted, 0), (error.Execution, script.Tries));
    }

    [Fact]
    public async Task A_signer_that_does_not_heed_its_token_ends_with_its_call_too()
    {
        using var script = new Script();
        var held = new TaskCompletionSource();
        var signer = new Signer(_ => { }, _ => held.Task);
        using var transport = script.Open(options => (options.RequestSigner, options.Timeout) = (signer, TimeSpan.FromMilliseconds(50)));
        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.AskAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal((ApiExecution.NotExecuted, 0), (error.Execution, script.Tries));
        held.SetException(new CryptographicException("too late"));
    }

    [Fact]
    public async Task A_signer_may_keep_the_body()
    {
        using var script = new Script();
        var signer = new Signer(_ => { });
        using var transport = script.Open(options => options.RequestSigner = signer);
        await transport.AskAsync("one");
        await transport.AskAsync("two");
        Assert.Equal(["""{"Question":"one"}""", """{"Question":"two"}"""],
            signer.Contexts.Select(context => Encoding.UTF8.GetString(context.Body.Span)));
    }

    [Fact]
    public void A_test_can_make_the_context_of_a_signer()
    {
        var context = new ApiSigningContext(HttpMethod.Post, "/a", "{}"u8.ToArray()) { Host = "h", Attempt = 2, Query = { ["a"] = "hidden" } };
        context.Headers["X-A"] = "hidden";
        Assert.Equal(("", 1), (new ApiSigningContext(HttpMethod.Get, "/a").Host, new ApiSigningContext(HttpMethod.Get, "/a").Attempt));
        Assert.Equal("POST /a, attempt 2", context.ToString());
        Assert.Throws<ArgumentNullException>("method", () => new ApiSigningContext(null!, "/"));
        Assert.Throws<ArgumentNullException>("path", () => new ApiSigningContext(HttpMethod.Post, null!));
        Assert.Throws<ArgumentException>("value", () => context.Query["a"] = null!);
        Assert.Throws<ArgumentException>("key", () => context.Query[""] = "1");
    }

    private static string Hmac(ApiSigningContext context) => Hmac(context.Method.Method, context.Path, context.Attempt, context.Body.Span);

    private static string Hmac(string method, string path, int attempt, ReadOnlySpan<byte> body) => Convert.ToHexString(
        HMACSHA256.HashData(s_key, Encoding.UTF8.GetBytes($"{method}\n{path}\n{attempt}\n{Convert.ToHexString(SHA256.HashData(body))}")));

    private sealed class Signer(Action<ApiSigningContext> sign, Func<CancellationToken, Task>? wait = null) : IRequestSigner
    {
        public Action<ApiSigningContext> Sign { get; set; } = sign;

        public List<ApiSigningContext> Contexts { get; } = [];

        public async ValueTask SignAsync(ApiSigningContext context, CancellationToken cancellationToken)
        {
            Contexts.Add(context);
            await (wait?.Invoke(cancellationToken) ?? Task.CompletedTask);
            Sign(context);
        }
    }
}
