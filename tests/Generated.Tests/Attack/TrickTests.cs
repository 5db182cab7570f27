using System.Text;
using System.Web;
using Chatwright;
using Xunit;

namespace Generated.Tests.Attack;

/// <summary>Responses that would send the client elsewhere, leave something behind for the next call, or make it call again and again.</summary>
[Collection(nameof(AttackCollection))]
public sealed class TrickTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_an_error_and_nobody_follows_it(int status)
    {
        await using var other = HostileServer.Of(Ok("{}"));
        await using var server = new HostileServer((stream, request, stop) => stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status} Elsewhere\r\nLocation: {other.Host.Primary}{request.Split(' ')[1][1..]}\r\nContent-Length: 0\r\n\r\n"),
            stop).AsTask());
        using var chat = Victim.Of(server);
        var error = Assert.IsType<ApiResponseException>(await chat.FailAsync());
        Assert.Equal(status, error.StatusCode);
        Assert.Empty(other.Requests);
        Assert.DoesNotContain(Signature(server.Requests[0]), error.Response!.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_does_not_come_back()
    {
        await using var server = HostileServer.Of(
            Ok("""{"ActionStatus":"OK","ErrorCode":0}""", "Connection: close\r\nSet-Cookie: who=ann; Path=/\r\n"));
        using var chat = Victim.Of(server);
        await chat.MeasureAsync();
        await chat.MeasureAsync();
        Assert.All(server.Requests, request => Assert.DoesNotContain("Cookie", request, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\nWWW-Authenticate: Negotiate\r\n")]
    [InlineData("407 Proxy Authentication Required", "Proxy-Authenticate: Negotiate\r\n")]
    [InlineData("408 Request Timeout", "Connection: close\r\n")]
    [InlineData("421 Misdirected Request", "Alt-Svc: h3=\":443\"\r\n")]
    [InlineData("425 Too Early", "")]
    [InlineData("501 Not Implemented", "")]
    public async Task A_challenge_makes_one_request(string status, string headers)
    {
        await using var server = HostileServer.Of($"HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\n\r\n");
        using var chat = Victim.Of(server);
        var error = Assert.IsType<ApiResponseException>(await chat.FailAsync());
        Assert.Equal(int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture), error.StatusCode);
        Assert.DoesNotContain("Authorization", Assert.Single(server.Requests), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_second_response_behind_the_first_is_no_response_of_the_next_call()
    {
        var responses = 0;
        await using var server = new HostileServer(async (stream, _, stop) =>
        {
            var expected = Ok($$$"""{"ActionStatus":"OK","ErrorCode":0,"Members":{"I32":{{{++responses}}}}}""");
            await stream.WriteAsync(Encoding.ASCII.GetBytes(expected + Ok("""{"ActionStatus":"OK","ErrorCode":0,"Members":{"I32":666}}""")), stop);
            // The connection stays open, as if it could be used again.
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var chat = Victim.Of(server);
        Assert.Equal(1, (await chat.MeasureAsync()).Members!.I32);
        Assert.Equal(2, (await chat.MeasureAsync()).Members!.I32);
    }

    [Theory]
    [InlineData("Retry-After: 0\r\n")]
    [InlineData("Retry-After: -1\r\n")]
    [InlineData("Retry-After: Thu, 01 Jan 1970 00:00:00 GMT\r\n")]
    [InlineData("")]
    public async Task A_service_that_always_asks_for_one_more_attempt_gets_as_many_as_the_options_allow(string header)
    {
        await using var server = HostileServer.Of($"HTTP/1.1 503 No\r\n{header}Connection: close\r\nContent-Length: 0\r\n\r\n");
        using var chat = Victim.Of(server, options =>
        {
            options.Timeout = TimeSpan.FromSeconds(20);
            options.Retry = new() { MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) };
        });
        Assert.Equal(4, (await chat.FailAsync()).Attempts);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("ICY 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 1000 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 -20 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4194304\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip, gzip\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 304 Not Modified\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\n: x\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nX\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nX-A: \u0080\u00FF\0\r\n\r\n{}")]
    [InlineData("")]
    [InlineData("\r\n\r\n\r\n")]
    public async Task A_broken_response_is_one_of_the_documented_errors(string response)
    {
        await using var server = HostileServer.Of(Encoding.Latin1.GetBytes(response));
        using var chat = Victim.Of(server);
        try
        {
            await chat.MeasureAsync().WaitAsync(Victim.Patience);
        }
        catch (ChatwrightException error)
        {
            Assert.True(error is ApiResponseException or ApiConnectionException, error.ToString());
            Assert.Equal(ApiExecution.Unknown, error.Execution);
        }
    }

    internal static string Ok(string body, string headers = "")
        => $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    internal static string Signature(string request) => HttpUtility.ParseQueryString(new Uri("http://h" + request.Split(' ')[1]).Query)["usersig"]!;
}
