using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Web;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Tencent;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Neither the key nor a signature is in anything that leaves, even where a proxy or a handler repeats it.</summary>
public sealed class SecrecyTests
{
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
