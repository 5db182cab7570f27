using System.Net;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Faults;

/// <summary>Responses with an HTTP status other than success: an error of the service if the body has the envelope, whatever the status.</summary>
public sealed class StatusTests
{
    private const string Slow = """{"errcode":42901,"errmsg":"slow down"}""";

    private static readonly ApiList<ApiError> s_errors =
    [
        new()
        {
            Code = 42901, Name = "TooFast", Retry = ApiRetryAdvice.Backoff, Remedy = "Call less often.", Refused = true, AfterSeconds = 3,
        },
        new() { Code = 40100, Name = "Signature", Retry = ApiRetryAdvice.RenewSignature, Refused = true },
        new() { Code = 40000, Name = "Invalid", Retry = ApiRetryAdvice.Never, Refused = true },
        new() { Code = 50000, Name = "Busy", Retry = ApiRetryAdvice.Backoff },
    ];

    private static readonly ApiService s_service = new("Codes", Contract.V1)
    {
        Envelope = new() { Code = "errcode", Info = "errmsg" },
        Errors = static () => s_errors,
    };

    /// <summary>A response, the error of the call, and the attempts of a read and a write.</summary>
    private static readonly Dictionary<string, (int Status, string Body, Type Error, long? Code, int Reads, int Writes)> s_cases = new()
    {
        ["429 with a code that is retried"] = (429, Slow, typeof(ApiErrorException), 42901, 4, 4),
        ["400 with a code that is retried"] = (400, Slow, typeof(ApiErrorException), 42901, 4, 4),
        ["500 with a code that is retried"] = (500, Slow, typeof(ApiErrorException), 42901, 4, 4),
        ["200 with a code that is retried"] = (200, Slow, typeof(ApiErrorException), 42901, 4, 4),
        ["302 with a code that is retried"] = (302, Slow, typeof(ApiErrorException), 42901, 4, 4),
        ["500 with a code of unknown outcome"] = (500, """{"errcode":50000}""", typeof(ApiErrorException), 50000, 4, 1),
        ["401 with a code of the signature"] = (401, """{"errcode":40100}""", typeof(ApiErrorException), 40100, 2, 2),
        ["503 with a code that is never retried"] = (503, """{"errcode":40000}""", typeof(ApiErrorException), 40000, 1, 1),
        ["503 with a code that is not described"] = (503, """{"errcode":77}""", typeof(ApiErrorException), 77, 4, 1),
        ["400 with a code that is not described"] = (400, """{"errcode":77}""", typeof(ApiErrorException), 77, 1, 1),
        ["400 with more than the envelope"]
            = (400, """ {"data":{"a":[1,{}]},"errcode":40000,"errmsg":null} """, typeof(ApiErrorException), 40000, 1, 1),
        ["502 with a page"] = (502, "<html></html>", typeof(ApiResponseException), null, 4, 1),
        ["503 with a code of success"] = (503, """{"errcode":0}""", typeof(ApiResponseException), null, 4, 1),
        ["503 with other JSON"] = (503, """{"error":"busy"}""", typeof(ApiResponseException), null, 4, 1),
        ["400 with JSON that is cut off"] = (400, """{"errcode":""", typeof(ApiResponseException), null, 1, 1),
        ["400 with a code that is cut off"] = (400, """{"errcode":4290""", typeof(ApiResponseException), null, 1, 1),
        ["400 with a code that is none"] = (400, """{"errcode":[]}""", typeof(ApiResponseException), null, 1, 1),
        ["400 with a list"] = (400, "[]", typeof(ApiResponseException), null, 1, 1),
        ["404 without a body"] = (404, "", typeof(ApiResponseException), null, 1, 1),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory, MemberData(nameof(Cases))]
    public async Task The_body_decides_over_the_error_and_both_over_retries(string name)
    {
        var (status, body, type, code, reads, writes) = s_cases[name];
        foreach (var (isSafe, attempts) in new[] { (true, reads), (false, writes) })
        {
            using var handler = Responding(status, body);
            using var transport = Open(handler);
            var error = await ThrowsAsync(transport, isSafe);
            Assert.IsType(type, error);
            Assert.Equal((attempts, status, attempts), (handler.Addresses.Count, error.Response!.StatusCode, error.Attempts));
            var kept = error is ApiErrorException { ResponseBody: var text } ? text : ((ApiResponseException)error).ResponseBody;
            Assert.Equal((code, body), ((error as ApiErrorException)?.Code, kept));
        }
    }

    [Fact]
    public async Task A_code_under_another_status_has_its_description()
    {
        using var handler = Responding(429, Slow);
        using var transport = Open(handler);
        var error = Assert.IsType<ApiErrorException>(await ThrowsAsync(transport, isSafe: false));
        Assert.Equal(
            ("TooFast", "slow down", "Call less often.", ApiExecution.NotExecuted, true),
            (error.ErrorName, error.ErrorMessage, error.Remedy, error.Execution, error.IsTransient));
    }

    [Theory]
    [InlineData(42901, "1", 3)]
    [InlineData(42901, "7", 7)]
    [InlineData(50000, "7", 7)]
    [InlineData(42901, null, 3)]
    public async Task The_longer_wait_of_the_header_and_the_code_counts(long code, string? header, int seconds)
    {
        using var handler = Responding(429, $$"""{"errcode":{{code}}}""", header);
        using var transport = Open(handler, options => options.Retry.MaxRetries = 0);
        Assert.Equal(TimeSpan.FromSeconds(seconds), (await ThrowsAsync(transport, isSafe: true)).RetryAfter);
    }

    [Theory]
    [InlineData("FAIL", 400)]
    [InlineData("OK", 400)]
    public async Task A_status_text_decides_as_well(string text, int status)
    {
        var service = new ApiService("Texts", Contract.V1) { Envelope = new() { Status = "state", Ok = "OK" } };
        using var handler = Responding(status, $$"""{"state":"{{text}}"}""");
        using var transport = new ApiTransport(service, new ApiClientOptions { Host = new("http://127.0.0.1:9"), Handler = handler });
        var error = await Assert.ThrowsAnyAsync<ChatwrightException>(() => transport.SendRawAsync("v1/a", RawJson.Parse("{}"), default));
        Assert.Equal(text == "FAIL", error is ApiErrorException { Code: 0, Status: "FAIL" });
    }

    [Fact]
    public async Task White_space_before_such_an_error_does_no_harm()
    {
        using var handler = Responding(400, " \n" + Slow);
        using var transport = Open(handler);
        Assert.Equal("TooFast", Assert.IsType<ApiErrorException>(await ThrowsAsync(transport, isSafe: false)).ErrorName);
    }

    [Fact]
    public async Task The_envelope_of_an_endpoint_wins_over_the_service_s()
    {
        var endpoint = new ApiEndpoint<ProbeRequest, CodeResponse>(s_service, "v1/own") { Envelope = new() { Code = "code", Info = "text" } };
        using var handler = Responding(400, """{"errcode":42901,"code":40000,"text":"own"}""");
        using var transport = Open(handler);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => transport.SendAsync(endpoint, new() { Question = "q" }, default));
        Assert.Equal((40000, "own"), (error.Code, error.ErrorMessage));
    }

    [Fact]
    public async Task Without_an_envelope_the_status_is_all_there_is()
    {
        using var handler = Responding(400, Slow);
        using var transport = new ApiTransport(
            new("Bare", Contract.V1) { Errors = static () => s_errors },
            new ApiClientOptions { Host = new("http://127.0.0.1:9"), Handler = handler });
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => transport.SendRawAsync("v1/a", RawJson.Parse("{}"), default));
        Assert.Equal((400, Slow), (error.StatusCode, error.ResponseBody));
    }

    [Fact]
    public async Task A_signature_in_such_an_error_is_covered()
    {
        using var handler = new HandlerOf((request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = new StringContent($$"""{"ErrorCode":7,"ErrorInfo":"{{request.RequestUri}}"}"""),
        }));
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => transport.AskAsync());
        var signature = System.Web.HttpUtility.ParseQueryString(handler.Addresses[0].Query)["usersig"]!;
        Assert.Equal(7, error.Code);
        Assert.DoesNotContain(signature, $"{error} {error.ErrorMessage} {error.ResponseBody}", StringComparison.Ordinal);
    }

    private static HandlerOf Responding(int status, string body, string? retryAfter = null) => new((_, _) =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return Task.FromResult(response);
    });

    private static ApiTransport Open(HandlerOf handler, Action<ApiClientOptions>? change = null)
    {
        var options = new ApiClientOptions { Host = new("http://127.0.0.1:9"), Handler = handler, TimeProvider = new Hasty() };
        (options.Timeout, options.Retry.AttemptTimeout) = (TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        (options.Retry.Delay, options.Retry.MaxDelay) = (TimeSpan.Zero, TimeSpan.Zero);
        change?.Invoke(options);
        return new(s_service, options);
    }

    private static async Task<ChatwrightException> ThrowsAsync(ApiTransport transport, bool isSafe)
    {
        var endpoint = new ApiEndpoint<ProbeRequest, CodeResponse>(s_service, "v1/ask") { IsSafe = isSafe };
        return await Assert.ThrowsAnyAsync<ChatwrightException>(() => transport.SendAsync(endpoint, new() { Question = "q" }, default));
    }

    /// <summary>A clock whose waits of about three seconds, as the code demands, end at once.</summary>
    private sealed class Hasty : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => base.CreateTimer(callback, state, dueTime.TotalSeconds is > 2.5 and < 3.5 ? TimeSpan.FromMilliseconds(1) : dueTime, period);
    }

    public sealed record CodeResponse : ApiResponse, IJsonReadable<CodeResponse>
    {
        private static readonly Utf8NameTable s_members = new("errcode", "errmsg");

        static CodeResponse IJsonReadable<CodeResponse>.Read(ref JsonCursor json)
        {
            string? info = null;
            long? code = null;
            for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
            {
                if (member == 0)
                    code = json.ReadInt64();
                else
                    info = json.ReadString();
            }
            return ResponseEnvelope.HasFailed(ref json, null, code, info, null) ? null! : new();
        }
    }
}
