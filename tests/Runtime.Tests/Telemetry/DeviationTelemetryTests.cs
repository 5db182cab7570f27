using Chatwright;
using Chatwright.CodeGeneration;
using Microsoft.Extensions.Logging;
using Runtime.Tests.Json.Twins;
using Runtime.Tests.Resilience;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Telemetry;

[Collection(nameof(TelemetryCollection))]
public sealed class DeviationTelemetryTests : IDisposable
{
    private const string Counter = "chatwright.client.response.deviations";

    private readonly Listening _listening = new();
    private readonly Script _script = new();

    public void Dispose() => _listening.Dispose();

    [Fact]
    public async Task Deviations_are_counted_by_member_and_logged_once_for_each()
    {
        const string Path = "v4/deviating/list";
        var items = string.Join(',', Enumerable.Range(0, 10).Select(i => $$"""{"Type":1,"To_Account":"a","TopFlag":"secret{{i}}"}"""));
        _script.Body(Page(items, "1")).Body(Page(items, "\"1\""));
        using var transport = Open();
        var endpoint = Endpoint(Path);
        for (var call = 0; call < 2; call++)
            await transport.SendAsync(endpoint, new() { FromAccount = "u" }, default);

        Assert.Equal(
            [
                (20, $"chatwright.response.member=$.SessionItem[*].TopFlag chatwright.service=Probe url.template=/{Path}"),
                (1, $"chatwright.response.member=$.TimeStamp chatwright.service=Probe url.template=/{Path}"),
            ],
            Points(Path));
        var lines = _listening.Lines.Where(line => line.Id.Name == "ResponseDeviated").ToList();
        Assert.All(lines, line => Assert.Equal(LogLevel.Warning, line.Level));
        Assert.Equal(
            [
                $"{Path}: $.SessionItem[*].TopFlag of a response is a string that is not a number; the description says 0 or 1. "
                    + "Logged once for this member.",
                $"{Path}: $.TimeStamp of a response is a number in a string; the description says an integer of 64 bits. "
                    + "Logged once for this member.",
            ],
            lines.Select(line => line.Message));
        Assert.DoesNotContain(_listening.Lines, line => line.Message.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deviations_of_errors_and_of_responses_that_cannot_be_read_are_counted_too()
    {
        const string Path = "v4/deviating/error";
        _script.Body("""{"ActionStatus":"FAIL","ErrorCode":"7"}""").Body(Page("5", "{}"));
        using var transport = Open();
        var endpoint = Endpoint(Path);
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => transport.SendAsync(endpoint, new() { FromAccount = "u" }, default));
        Assert.Equal(7, error.Code);
        await Assert.ThrowsAsync<ApiResponseException>(() => transport.SendAsync(endpoint, new() { FromAccount = "u" }, default));
        Assert.Equal(
            ["$.ErrorCode", "$.SessionItem[*]", "$.TimeStamp"], Points(Path).Select(point => point.Tags.Split('=', ' ')[1]));
    }

    [Fact]
    public async Task The_log_and_the_counter_tell_apart_a_bounded_number_of_members()
    {
        const string Path = "v4/deviating/many";
        const int Depth = 50;
        using var transport = Open();
        for (var depth = 1; depth <= Depth; depth++)
            await CallAsync(transport, Path, depth);
        // Four new members in each depth: those of its innermost object.
        Assert.Equal(4 * Depth, Lines());
        await CallAsync(transport, Path, Depth);
        Assert.Equal(4 * Depth, Lines());
        Assert.DoesNotContain(Points(Path), point => point.Tags.StartsWith("chatwright.response.member=_OTHER ", StringComparison.Ordinal));

        await CallAsync(transport, Path + "/more", Depth);
        Assert.Equal(256, Lines());
        Assert.Contains(Points(Path), point => point.Tags.StartsWith("chatwright.response.member=_OTHER ", StringComparison.Ordinal));

        int Lines() => _listening.Lines.Count(line => line.Id.Name == "ResponseDeviated");
    }

    private Task<GetListResponse> CallAsync(ApiTransport transport, string path, int depth)
    {
        var item = """{"Type":"1","To_Account":1,"MsgTime":"1","TopFlag":""}""";
        for (; depth > 1; depth--)
            item = $$"""{"Type":1,"To_Account":"a","MsgTime":"1","TopFlag":"","Peer":{{item}}}""";
        _script.Body(Page(item, "1"));
        return transport.SendAsync(Endpoint(path), new() { FromAccount = "u" }, default);
    }

    private static ApiEndpoint<GetListRequest, GetListResponse> Endpoint(string path) => new(Probe.Service, path);

    private static string Page(string items, string time)
        => $$"""{"ActionStatus":"OK","ErrorCode":0,"SessionItem":[{{items}}],"CompleteFlag":1,"TimeStamp":{{time}},"StartIndex":1}""";

    private ApiTransport Open() => _script.Open(options => options.LoggerFactory = _listening.LoggerFactory);

    private IEnumerable<(double Sum, string Tags)> Points(string path) => _listening.Points
        .Where(point => point.Name == Counter && point.Tags.Contains(path, StringComparison.Ordinal))
        .Select(point => (point.Sum, point.Tags))
        .OrderBy(point => point.Tags, StringComparer.Ordinal);
}
