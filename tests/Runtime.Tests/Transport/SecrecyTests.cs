using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Neither the key nor a signature is in anything that leaves, even where a proxy or a handler repeats it.</summary>
public sealed class SecrecyTests
{
    /// <summary>The names of properties that hold a secret; not <c>SignatureParameter</c>, which holds a name.</summary>
    private static readonly Regex s_secret = new("(Secret|SecretKey|Signature|UserSig|Token|Password)$", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Things that others do with the request's address, which holds the signature.</summary>
    internal static readonly Dictionary<string, Func<Uri, HttpResponseMessage>> AllOthers = new()
    {
        ["a page that repeats the address"] = address => Page(HttpStatusCode.NotFound, $"<p>{address.AbsoluteUri} was not found</p>"),
        ["a page that repeats the decoded address"] = address => Page(HttpStatusCode.NotFound, HttpUtility.UrlDecode(address.ToString())),
        ["a response whose info repeats the signature"] = address =>
            Page(HttpStatusCode.OK, $$"""{"ErrorCode":70003,"ErrorInfo":"{{Signature(address)}} is illegal"}"""),
        ["a response whose display text repeats the address"] = address =>
            Page(HttpStatusCode.OK, $$"""{"ErrorCode":1,"ErrorDisplay":"{{address.AbsoluteUri}}"}"""),
        ["a response that is not JSON"] = address => Page(HttpStatusCode.OK, address.AbsoluteUri),
        ["a response of a wrong shape"] = address => Page(HttpStatusCode.OK, $$$"""{"ErrorCode":0,"Answer":{"{{{Signature(address)}}}":1}}"""),
        ["a response that is too large"] = address => Page(HttpStatusCode.OK, string.Concat(Enumerable.Repeat(address.AbsoluteUri, 100))),
        ["a handler that throws the request"] = address =>
            throw new InvalidOperationException(new HttpRequestMessage(HttpMethod.Post, address).ToString()),
        ["a handler that throws the address inside"] = address => throw new HttpRequestException("no", new IOException(address.AbsoluteUri)),
        ["a handler that throws it as data"] = address => throw new IOException("no", new IOException { Data = { ["url"] = address } }),
        ["a handler that throws it disposed"] = address => throw new ObjectDisposedException(address.AbsoluteUri),
        ["a handler that throws it as a timeout"] = address => throw new TaskCanceledException("", new TimeoutException(address.AbsoluteUri)),
        ["a handler that throws it as a cancellation"] = address => throw new OperationCanceledException(address.AbsoluteUri),
    };

    public static TheoryData<string> Others => [.. AllOthers.Keys];

    [Theory, MemberData(nameof(Others))]
    public async Task The_error_hides_the_signature_whatever_others_do_with_the_address(string other)
    {
        string? signature = null;
        using var handler = new HandlerOf((request, _) =>
        {
            signature = Signature(request.RequestUri!);
            return Task.FromResult(AllOthers[other](request.RequestUri!));
        });
        using var transport = Probe.Over(handler, options => options.MaxResponseBytes = 10_000);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => transport.AskAsync());
        Assert.True(
            error is ChatwrightException or ObjectDisposedException,
            error.GetType().ToString());
        AssertTellsNothing(error, signature!);
    }

    [Fact]
    public async Task A_cancelled_call_does_not_tell_either()
    {
        using var cancelled = new CancellationTokenSource();
        string? signature = null;
        using var handler = HandlerOf.Fault(request =>
        {
            signature = Signature(request.RequestUri!);
            cancelled.Cancel();
            return new IOException(request.ToString());
        });
        using var transport = Probe.Over(handler);
        AssertTellsNothing(await Assert.ThrowsAsync<OperationCanceledException>(() => transport.AskAsync(cancellationToken: cancelled.Token)),
            signature!);
    }

    [Fact]
    public async Task The_rest_of_a_page_that_repeats_the_address_stays()
    {
        using var handler = new HandlerOf((request, _) =>
            Task.FromResult(Page(HttpStatusCode.NotFound, $"<p>{request.RequestUri!.AbsoluteUri} was not found</p>")));
        using var transport = Probe.Over(handler);
        var raw = (await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync())).ResponseBody;
        Assert.StartsWith("<p>http://127.0.0.1:9/v4/probe/ask?sdkappid=1400000000&identifier=administrator&usersig=***", raw,
            StringComparison.Ordinal);
        Assert.EndsWith(" was not found</p>", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_do_not_print_the_key()
    {
        var options = Probe.Options();
        Assert.DoesNotContain(Probe.Key, options.ToString(), StringComparison.Ordinal);
        AssertTellsNothing(Assert.ThrowsAny<ArgumentException>(() => new UserSigCredential(1, Probe.Key + "\n", "a")), "?");
        AssertTellsNothing(Assert.ThrowsAny<ArgumentException>(() => new UserSigKey(1, Probe.Key + " ")), "?");
    }

    [Fact]
    public void Keys_and_credentials_are_left_out_of_JSON()
    {
        var signature = UserSig.Create(1400000000, Probe.Key, "administrator", DateTimeOffset.UnixEpoch, TimeSpan.FromDays(1));
        var withKey = JsonSerializer.Serialize(new UserSigKey(1400000000, Probe.Key));
        var withSignature = JsonSerializer.Serialize(new ApiCredential("1400000000", "administrator", signature));
        var withBoth = JsonSerializer.Serialize(new { Credential = new UserSigCredential(1400000000, Probe.Key, "administrator") });

        Assert.Equal("""{"SdkAppId":1400000000}""", withKey);
        Assert.Equal("""{"AppId":"1400000000","Identifier":"administrator"}""", withSignature);
        Assert.DoesNotContain(Probe.Key, withBoth, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_property_that_holds_a_secret_is_left_out_of_JSON()
    {
        var secrets = typeof(UserSig).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(string) && property.CanRead && s_secret.IsMatch(property.Name))
            .ToList();

        Assert.NotEmpty(secrets);
        Assert.All(secrets, property => Assert.NotNull(property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>()));
    }

    [Fact]
    public async Task No_activity_and_no_event_of_its_own_carries_the_address()
    {
        var seen = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = LoopbackServer.Text(LoopbackServer.Ok(Probe.Good));
        // Given connections keep .NET's own span.
        using var connections = new SocketsHttpHandler();
        using var transport = Probe.To(server, options => options.Handler = connections);
        await transport.AskAsync();
        var signature = HttpUtility.ParseQueryString(new Uri("http://h" + server.Requests[0].Split(' ')[1]).Query)["usersig"]!;
        Assert.Contains(seen, activity => activity.Source.Name == "System.Net.Http");
        foreach (var activity in seen)
        {
            var told = JsonSerializer.Serialize(activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.DisplayName));
            Assert.DoesNotContain(signature[..40], told, StringComparison.Ordinal);
            Assert.DoesNotContain(Probe.Key, told, StringComparison.Ordinal);
        }
    }

    /// <summary>Ways to write a text, each undone by those who show it.</summary>
    private static readonly Dictionary<string, Func<string, string>> s_spellings = new()
    {
        ["as it is"] = text => text,
        ["percent"] = text => Escaped(text, c => $"%{(int)c:x2}"),
        ["percent in upper case"] = text => Escaped(text, c => $"%{(int)c:X2}"),
        ["percent twice"] = text => Escaped(text, c => $"%25{(int)c:X2}"),
        ["percent three times"] = text => Escaped(text, c => $"%2525{(int)c:X2}"),
        ["every character by percent"] = text => string.Concat(text.Select(c => $"%{(int)c:X2}")),
        ["decimal entities"] = text => Escaped(text, c => $"&#{(int)c};"),
        ["long decimal entities"] = text => Escaped(text, c => $"&#{(int)c:0000000};"),
        ["entities without their end"] = text => Regex.Replace(text, @"[^A-Za-z0-9](?![0-9])", c => $"&#{(int)c.Value[0]}"),
        ["hexadecimal entities"] = text => string.Concat(text.Select(c => $"&#x{(int)c:x};")),
        ["hexadecimal entities in upper case"] = text => Escaped(text, c => $"&#X{(int)c:X};"),
        ["entities of entities"] = text => Escaped(text, c => $"&amp;#{(int)c};"),
        ["named entities"] = text => text.Replace("*", "&ast;").Replace("_", "&lowbar;"),
        ["JSON"] = text => Escaped(text, c => $"\\u{(int)c:x4}"),
        ["JSON in upper case"] = text => string.Concat(text.Select(c => $"\\u{(int)c:X4}")),
        ["JSON in JSON"] = text => Escaped(text, c => $"\\\\u{(int)c:x4}"),
        ["JavaScript"] = text => Escaped(text, c => $"\\x{(int)c:x2}"),
        ["percent in JSON"] = text => Escaped(text, c => $"\\u0025{(int)c:x2}"),
        ["percent in HTML in JSON"] = text => Escaped(text, c => $"\\u0026#37;{(int)c:x2}"),
        ["several ways at once"] = text => string.Concat(text.Select((c, i) => (i % 4) switch
        {
            0 => $"%{(int)c:x2}",
            1 => $"&#{(int)c};",
            2 => $"\\u{(int)c:x4}",
            _ => c.ToString(),
        })),
        ["lower case"] = text => text.ToLowerInvariant(),
        ["upper case"] = text => text.ToUpperInvariant(),
        ["without its end"] = text => text[..^1],
        ["abbreviated"] = text => text[..40] + "...",
    };

    public static TheoryData<string> Spellings => [.. s_spellings.Keys];

    [Theory, MemberData(nameof(Spellings))]
    public async Task A_page_that_repeats_the_signature_in_any_spelling_is_redacted_and_keeps_the_rest(string spelling)
    {
        foreach (var status in (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.OK])
        {
            var raw = await ResponseBodyAsync(status, signature => $"<p>{s_spellings[spelling](signature)}</p> ends");
            Assert.Matches(@"^<p>\*+(\.\.\.)?</p> ends$", raw);
        }
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task The_text_of_an_error_is_redacted_in_any_spelling(string spelling)
    {
        using var handler = new HandlerOf((request, _) =>
        {
            var text = s_spellings[spelling](Signature(request.RequestUri!)).Replace("\\x", "\\\\x");
            return Task.FromResult(Page(HttpStatusCode.OK, $$"""{"ErrorCode":70003,"ErrorInfo":"no {{text}} here"}"""));
        });
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => transport.AskAsync());

        Assert.Equal(70003, error.Code);
        Assert.Matches(@"^no \*+(\.\.\.)? here$", error.ErrorMessage);
        Assert.Matches(@"no \*+(\.\.\.)? here", error.ResponseBody);
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task An_exception_that_repeats_the_signature_in_any_spelling_stays_out(string spelling)
    {
        using var handler = HandlerOf.Fault(request => new IOException(s_spellings[spelling](Signature(request.RequestUri!))));
        using var transport = Probe.Over(handler);
        var error = await Assert.ThrowsAsync<ApiConnectionException>(() => transport.AskAsync());

        Assert.Null(error.InnerException);
        Assert.Contains("the request failed", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task A_signature_that_the_limit_cuts_is_redacted_before(string spelling)
    {
        foreach (var visible in (int[])[3, 20, 100])
        {
            var raw = await ResponseBodyAsync(
                HttpStatusCode.BadGateway,
                signature => new string('.', (64 * 1024) - visible) + s_spellings[spelling](signature) + " ends" + new string('.', 100));
            Assert.Matches(@"^\.+\*+(\.\.\.)?( e?n?d?s?\.*)?$", raw);
            Assert.Equal(64 * 1024, raw.Length);
        }
    }

    [Fact]
    public async Task Few_characters_are_left_of_a_signature_where_the_connection_breaks()
    {
        var raw = await ResponseBodyAsync(HttpStatusCode.BadGateway, signature => signature[..16]);
        Assert.Equal(new string('*', 16), raw);
        // A signature may have asterisks of its own.
        var sent = "";
        raw = await ResponseBodyAsync(HttpStatusCode.BadGateway, signature => sent = signature[..15] + " and others");
        Assert.Equal(sent, raw);
    }

    [Theory]
    [InlineData("%25")]
    [InlineData("&#38;")]
    [InlineData("&amp;")]
    [InlineData("\\u005c")]
    [InlineData("\\")]
    [InlineData("e")]
    [InlineData("&#0000")]
    public async Task A_text_that_is_made_to_be_slow_to_look_through_is_not(string text)
    {
        // Not only an error's page of 64 KiB: the error of a whole response.
        var page = string.Concat(Enumerable.Repeat(text, 3 * 1024 * 1024 / text.Length));
        var watch = Stopwatch.StartNew();
        Assert.Equal(page[..1024], (await ResponseBodyAsync(HttpStatusCode.OK, _ => page))[..1024]);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    /// <summary>Escapes what is neither letter nor digit, and a letter of the second half, so that each spelling does something.</summary>
    private static string Escaped(string text, Func<char, string> escape) =>
        string.Concat(text.Select((c, i) => !char.IsAsciiLetterOrDigit(c) || i == 30 ? escape(c) : c.ToString()));

    private static async Task<string> ResponseBodyAsync(HttpStatusCode status, Func<string, string> page)
    {
        using var handler = new HandlerOf((request, _) => Task.FromResult(Page(status, page(Signature(request.RequestUri!)))));
        using var transport = Probe.Over(handler, options => options.Retry.MaxRetries = 0);
        return (await Assert.ThrowsAsync<ApiResponseException>(() => transport.AskAsync())).ResponseBody!;
    }

    private static HttpResponseMessage Page(HttpStatusCode status, string text) => new(status) { Content = new StringContent(text) };

    internal static string Signature(Uri address) => HttpUtility.ParseQueryString(address.Query)["usersig"]!;

    internal static void AssertTellsNothing(Exception error, string signature)
    {
        foreach (var text in TextsOf(error))
        {
            Assert.DoesNotContain(signature, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(signature), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Probe.Key, text, StringComparison.Ordinal);
        }
    }

    /// <summary>Everything that a logger could find: texts, properties and data, of the error and of those inside.</summary>
    private static IEnumerable<string> TextsOf(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error.ToString();
            foreach (var property in error.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                yield return $"{property.Name}={property.GetValue(error)}";
            foreach (DictionaryEntry entry in error.Data)
                yield return $"{entry.Key}={entry.Value}";
        }
    }
}
