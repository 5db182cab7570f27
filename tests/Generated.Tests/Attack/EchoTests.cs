using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Chatwright;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Xunit;

namespace Generated.Tests.Attack;

/// <summary>A server that repeats the signature at every place which something of the client shows: none shows it.</summary>
[Collection(nameof(AttackCollection))]
public sealed class EchoTests
{
    private static readonly Dictionary<string, Func<string, string>> s_places = new()
    {
        ["a key of a map"] = it => Ok($$$"""{"Maps":{"I32":{"{{{it}}}":"x"} }}"""),
        ["an escaped key of a map"] = it => Ok($$$"""{"Maps":{"I32":{"{{{Escaped(it)}}}":"x"} }}"""),
        ["a key of a map of lists"] = it => Ok($$$"""{"Grids":{"{{{it}}}":["x",null]}}"""),
        ["a key of JSON that is kept as it is"] = it => Ok($$$"""{"Anything":{"{{{it}}}":"\ud800"}}"""),
        ["a key that is no member"] = it => Ok($$$"""{"Members":{"{{{it}}}":{"a":"\ud800"},"I32":"x"}}"""),
        ["a text that is no number"] = it => Ok($$$"""{"Members":{"I32":"{{{it}}}"}}"""),
        ["a discriminator"] = it => Ok($$$"""{"Cases":[{"Kind":"{{{it}}}"}],"Case":{"Kind":"{{{it}}}"}}"""),
        ["the name of a header"] = it => Ok("{}", $"X-{it}: 1\r\n"),
        ["the value of a header"] = it => Ok("{}", $"X-A: {it}\r\n"),
        ["the reason of the status"] = it => $"HTTP/1.1 400 {it}\r\nX-{it}: {it}\r\nContent-Length: 0\r\n\r\n",
        ["an error's key"] = it => TrickTests.Ok($$$"""{"ErrorCode":7,"ErrorInfo":"{{{it}}}","ActionStatus":"{{{it}}}","{{{it}}}":1}"""),
        ["a broken body"] = it => TrickTests.Ok($$$"""{"ErrorCode":0,"Maps":{"I32":{"{{{it}}}":tru"""),
        ["a header that is none"] = it => $"HTTP/1.1 200 OK\r\n{it}\r\n\r\n{{}}",
        ["a status line that is none"] = it => $"HTTP/1.1 {it}\r\n\r\n",
        ["the size of a chunk"] = it => $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{it}\r\n",
        ["a media type"] = it => Ok("{}", $"Content-Type: text/{it}; charset={it}\r\n"),
        ["a content encoding"] = it => Ok("{}", $"Content-Encoding: {it}\r\n"),
        ["a trailer"] = it => $$"""
            HTTP/1.1 200 OK
            Trailer: X-{{it}}
            Transfer-Encoding: chunked

            1B
            {"ErrorCode":1,"Trail": 2 }
            0
            X-{{it}}: {{it}}


            """.ReplaceLineEndings("\r\n"),
    };

    public static TheoryData<string> Places => [.. s_places.Keys];

    [Theory, MemberData(nameof(Places))]
    public async Task Nothing_shows_a_signature_that_the_service_repeats(string place)
    {
        string? signature = null;
        await using var server = new HostileServer((stream, request, stop) =>
        {
            signature = TrickTests.Signature(request);
            return stream.WriteAsync(Encoding.Latin1.GetBytes(s_places[place](signature)), stop).AsTask();
        });
        var told = new StringBuilder();
        using var listener = Listen(told);
        using var meters = Measure(told);
        var log = FakeLogCollector.Create(new());
        using var loggers = new LoggerFactory([new FakeLoggerProvider(log)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        foreach (var reading in Enum.GetValues<ApiResponseReading>())
        {
            using var chat = Victim.Of(server, options => (options.LoggerFactory, options.ResponseReading) = (loggers, reading));
            var view = chat.WithOptions(new() { CaptureBody = true });
            try
            {
                Tell(told, (await view.MeasureAsync()).Info);
            }
            catch (ChatwrightException error)
            {
                told.AppendLine(error.ToString()).AppendLine((error as ApiResponseException)?.JsonPath).AppendLine(error.Message);
                Tell(told, error.Response);
            }
        }
        foreach (var line in log.GetSnapshot())
            told.AppendLine(line.ToString()).AppendJoin(' ', line.StructuredState ?? []);
        var text = told.ToString();
        Assert.DoesNotContain(signature![..16], text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Escaped(signature)[..96], text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Ok(string members, string headers = "")
        => TrickTests.Ok($$$"""{"ActionStatus":"OK","ErrorCode":0{{{(members == "{}" ? "}" : "," + members[1..])}}}""", headers);

    /// <summary>Each character by its number, as JSON allows.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(letter => $"\\u{(int)letter:x4}"));

    private static void Tell(StringBuilder told, ApiResponseInfo? info)
    {
        if (info is null)
            return;
        told.AppendJoin('\n', info.Headers).AppendJoin('\n', info.Deviations).AppendLine(info.Body);
        told.AppendLine(info.Status).AppendLine(info.ErrorMessage).AppendLine(info.DisplayMessage);
    }

    private static ActivityListener Listen(StringBuilder told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Chatwright",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (told)
                    told.AppendLine(span.DisplayName).AppendLine(span.StatusDescription).AppendJoin(' ', span.TagObjects);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(StringBuilder told)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Chatwright")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Tell(told, tags));
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Tell(told, tags));
        listener.Start();
        return listener;
    }

    private static void Tell(StringBuilder told, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (told)
            told.AppendJoin(' ', tags.ToArray());
    }
}
