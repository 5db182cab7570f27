using System.Net;
using System.Web;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Tencent;
using Chatwright.Transport;
using Xunit;

namespace Runtime.Tests.Transport;

public sealed class RequestTests
{
    [Fact]
    public async Task On_the_wire_it_is_a_POST_with_a_query_a_content_type_and_a_content_length()
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        using var transport = Probe.To(server);
        Assert.Equal("fine", (await transport.AskAsync("é")).Answer);

        var request = Assert.Single(server.Requests);
        var lines = request.Split("\r\n");
        Assert.Matches(
            @"^POST /v4/probe/ask\?sdkappid=1400000000&identifier=administrator&usersig=(?:[A-Za-z0-9_\-]|%2A)+"
                + @"&random=\d+&contenttype=json HTTP/1.1$",
            lines[0]);
        Assert.Contains("Content-Type: application/json", lines);
        Assert.Contains("Content-Length: 17", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Transfer-Encoding", StringComparison.Ordinal)
            || line.StartsWith("Expect", StringComparison.Ordinal));
        Assert.Equal("{\"Question\":\"Ã©\"}", lines[^1]);
    }

    [Fact]
    public async Task An_empty_request_sends_an_empty_object()
    {
        string? body = null;
        using var handler = new HandlerOf(async (request, token) =>
        {
            body = await request.Content!.ReadAsStringAsync(token);
            return new() { Content = new StringContent(Probe.Good) };
        });
        using var transport = Probe.Over(handler);
        await transport.SendAsync(new ApiEndpoint<NoRequest, ProbeResponse>(Probe.Service, "v4/probe/nothing"), NoRequest.Value, default);
        Assert.Equal("{}", body);
    }

    [Fact]
    public async Task A_GET_has_no_body()
    {
        HttpRequestMessage? sent = null;
        using var handler = new HandlerOf((request, _) =>
        {
            sent = request;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Probe.Good) });
        });
        using var transport = Probe.Over(handler);
        await transport.SendAsync(new ApiEndpoint<NoRequest, ProbeResponse>(Probe.Service, "v4/probe/get") { Method = HttpMethod.Get },
            NoRequest.Value, default);
        Assert.Equal(HttpMethod.Get, sent!.Method);
        Assert.Null(sent.Content);
    }

    [Theory]
    [InlineData("https://api.example.org", "https://api.example.org/v4/probe/ask")]
    [InlineData("https://api.example.org/", "https://api.example.org/v4/probe/ask")]
    [InlineData("http://gateway:8080/chat/eu/", "http://gateway:8080/chat/eu/v4/probe/ask")]
    public async Task The_host_s_path_is_the_prefix_of_the_endpoint_s(string host, string expected)
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler, options => options.Host = new(host));
        await transport.AskAsync();
        Assert.Equal(expected, handler.Addresses[0].GetLeftPart(UriPartial.Path));
    }

    [Theory]
    [InlineData("a&b=c#d")]
    [InlineData("a/../b?c")]
    [InlineData("100%25 +;:@,$!*'()")]
    [InlineData("用户é1")]
    [InlineData("a\u202eb\u200f")]
    [InlineData("\\\"<>{}|^`~._-")]
    [InlineData("%00%2F")]
    [InlineData("..")]
    public async Task Any_identifier_arrives_as_it_is(string identifier)
    {
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        using var transport = Probe.To(server, options => options.Credential = new(Probe.App, Probe.Key, identifier));
        await transport.AskAsync();
        var target = server.Requests[0].Split(' ')[1];
        Assert.Contains($"&identifier={Uri.EscapeDataString(identifier)}&", target, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9/?=&%._~-]+$", target);
        var query = HttpUtility.ParseQueryString(target[target.IndexOf('?', StringComparison.Ordinal)..]);
        Assert.Equal(["sdkappid", "identifier", "usersig", "random", "contenttype"], query.AllKeys.Cast<string>());
        Assert.Equal(identifier, query["identifier"]);
        Assert.Equal(identifier, UserSig.Parse(query["usersig"]!).Identifier);
    }

    [Fact]
    public async Task The_random_number_is_new_each_time_and_covers_32_bits()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler);
        for (var i = 0; i < 400; i++)
            await transport.AskAsync();
        var numbers = handler.Addresses.ConvertAll(address =>
            uint.Parse(HttpUtility.ParseQueryString(address.Query)["random"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(400, numbers.Distinct().Count());
        Assert.InRange(numbers.Count(number => number > int.MaxValue), 120, 280);
        Assert.Equal(uint.MaxValue, numbers.Aggregate((all, number) => all | number));
    }

    [Fact]
    public void The_query_has_the_service_s_parameters_in_order_and_leaves_out_what_the_credential_lacks()
    {
        var query = new QueryString(
        [
            new() { Name = "z", Value = "ä b" },
            new() { Name = "sig", Source = ApiQuerySource.Signature },
            new() { Name = "who", Source = ApiQuerySource.Identifier },
            new() { Name = "a&", Source = ApiQuerySource.SdkAppId },
        ]);
        Assert.Equal("/?z=%C3%A4%20b&sig=%2A-_%2B%2F%3D&a%26=7", query.Address("", "", new("7", null, "*-_+/=")));
        Assert.Equal("/?z=%C3%A4%20b&who=next", query.Address("", "", new(null, "next", null)));
        Assert.Equal("/", new QueryString([]).Address("", "", new("1", "2", "3")));
    }

    [Fact]
    public void Two_random_numbers_differ()
    {
        ApiQueryParameter[] query =
        [
            new() { Name = "a", Source = ApiQuerySource.Random32 }, new() { Name = "b", Source = ApiQuerySource.Random32 },
        ];
        var parts = new QueryString(query).Address("", "", new(null, null, null)).Split('?', '&').Skip(1);
        Assert.Equal(2, parts.Select(part => part[2..]).Distinct().Count());
    }

    [Fact]
    public async Task A_signer_of_one_s_own_replaces_the_scheme()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = new ApiTransport(Probe.Service,
            new ApiClientOptions { Host = new("h"), Handler = handler, CredentialProvider = new FixedSigner("s=1") });
        await transport.AskAsync();
        Assert.StartsWith("?identifier=me&usersig=s%3D1&random=", handler.Addresses[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_breaks_a_constraint_is_not_sent()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => transport.AskAsync(null!));
        Assert.Contains("Question", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Addresses);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_not_sent()
    {
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = Probe.Over(handler, options => options.MaxRequestBytes = 20);
        await transport.AskAsync("12345"); // {"Question":"12345"} are 20
        var error = await Assert.ThrowsAsync<ArgumentException>("request", () => transport.AskAsync("123456"));
        Assert.Contains("21 bytes", error.Message, StringComparison.Ordinal);
        Assert.Single(handler.Addresses);
    }

    [Fact]
    public async Task Unless_told_otherwise_the_documented_limit_of_a_request_holds()
    {
        var service = new ApiService("Probe", Contract.V1) { RequestBytes = 20 };
        using var handler = HandlerOf.Text(Probe.Good);
        using var transport = new ApiTransport(service, Probe.Options(options => options.Handler = handler));
        await Assert.ThrowsAsync<ArgumentException>("request", () => transport.AskAsync("123456"));
    }

    [Fact]
    public async Task The_body_can_be_sent_twice_as_a_redirect_does()
    {
        await using var server = new LoopbackServer(async (socket, request, stop) =>
        {
            var isFirst = request.StartsWith("POST /v4", StringComparison.Ordinal);
            await LoopbackServer.SendAsync(socket, isFirst ? "HTTP/1.1 307 Moved\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n"
                : LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        using var client = new HttpClient();
        using var transport = new ApiTransport(Probe.Service, Probe.Options(options => options.Host = server.Host), client);
        Assert.Equal("fine", (await transport.AskAsync()).Answer);
        Assert.All(server.Requests, request => Assert.EndsWith("{\"Question\":\"how?\"}", request, StringComparison.Ordinal));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task One_connection_serves_many_calls()
    {
        await using var server = new LoopbackServer(async (socket, _, stop) =>
        {
            await LoopbackServer.SendAsync(socket, LoopbackServer.Ok(Probe.Good), stop);
            return true;
        });
        using var transport = Probe.To(server);
        for (var i = 0; i < 5; i++)
            await transport.AskAsync();
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Many_calls_at_once_do_not_mix_their_bodies()
    {
        using var handler = new HandlerOf(async (request, token) =>
        {
            await Task.Yield();
            var question = await request.Content!.ReadAsStringAsync(token);
            await Task.Yield();
            return new() { Content = new StringContent(Probe.Good.Replace("fine", question[13..^2], StringComparison.Ordinal)) };
        });
        using var transport = Probe.Over(handler);
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), async (i, token) =>
        {
            var text = new string((char)('a' + (i % 26)), i);
            Assert.Equal(text, (await transport.AskAsync(text, token)).Answer);
        });
    }

    [Fact]
    public async Task Memory_goes_back_only_when_the_last_sending_is_over()
    {
        var reached = new TaskCompletionSource<HttpContent>();
        using var handler = new HandlerOf(async (request, token) =>
        {
            reached.SetResult(request.Content!);
            await Task.Delay(Timeout.Infinite, token);
            return new();
        });
        using var transport = Probe.Over(handler);
        using var cancelled = new CancellationTokenSource();
        var call = transport.AskAsync("the question", cancelled.Token);
        var content = await reached.Task;
        using var slow = new GatedStream();
        var sending = content.CopyToAsync(slow, CancellationToken.None);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        // Others use the pool meanwhile; were the memory back, they would write into it.
        for (var i = 0; i < 100; i++)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.AskAsync("XXXXXXXXXXXX", new(true)));
        slow.Open();
        await sending;
        Assert.Equal("{\"Question\":\"the question\"}", slow.Text);
        await Assert.ThrowsAnyAsync<Exception>(() => content.CopyToAsync(Stream.Null));
    }

    private sealed class GatedStream : MemoryStream
    {
        private readonly TaskCompletionSource _open = new();

        public string Text => System.Text.Encoding.UTF8.GetString(ToArray());

        public void Open() => _open.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _open.Task;
            Write(buffer.Span);
        }
    }

    private sealed class FixedSigner(string signature) : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
            => new(new ApiCredential(null, "me", signature));
    }
}
