using System.Text.Json;
using Chatwright.Tool.Outcomes;
using Tool.Tests.Harness;

namespace Tool.Tests.Calls;

/// <summary>Flags whose text is JSON are checked as <c>--data</c> is.</summary>
public sealed class CallFlagTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CallFlagTests() => _folder.Write("set.api.yaml", """
        endpoint: v4/room/set
        request:
          Any:  { type: json }
          Door: { type: Door }
          Tags: { type: [json] }
        types:
          Door: { fields: { Width: { type: int32 }, IsLocked: { type: bool, default: true } } }
        """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--Door", """{"Width":1,"Width":2}""", "--Door(1,12): error CW403")]
    [InlineData("--door", """{"\ud83d":1}""", "--door(1,3): error CW404")]
    [InlineData("--Any", "\"\\ud83d\"", "--Any(1,2): error CW404")]
    [InlineData("--Any", "{\n\"a\": {\"b\":1, \"b\":2}}", "--Any(2,14): error CW403")]
    [InlineData("--Tags", """[{"a":"\ud83d"}]""", "--Tags(1,8): error CW404")]
    [InlineData("--Tags", """{"a":"\ud83d"}""", "--Tags(1,7): error CW404")]
    public async Task A_flag_with_a_name_twice_or_half_a_surrogate_pair_is_reported_at_its_place(string flag, string text, string problem)
    {
        foreach (var how in (string[][])[["--dry-run"], ["--fake"], ["--no-defaults", "--dry-run"]])
        {
            var run = await CallAsync([flag, text, .. how]);

            Assert.Equal((ExitCode.Negative, ""), (run.ExitCode, run.Out));
            Assert.Contains(problem, run.Error);
        }
    }

    [Fact]
    public async Task With_json_the_diagnostics_of_a_flag_are_the_result()
    {
        var run = await CallAsync("--Door", """{"Width":1,"Width":2}""", "--dry-run", "--json");

        Assert.Equal(ExitCode.Negative, run.ExitCode);
        var diagnostic = Assert.Single(run.Json.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("CW403", diagnostic.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("--Any", "nonsense", """{"Any":"nonsense"}""")]
    [InlineData("--Any", """{"a":""", """{"Any":"{\"a\":"}""")]
    [InlineData("--Any", """{"a":1,"a":2""", """{"Any":"{\"a\":1,\"a\":2"}""")]
    [InlineData("--Any", "{\"a\":1,/* so */}", """{"Any":{"a":1}}""")]
    [InlineData("--Any", "007", """{"Any":"007"}""")]
    [InlineData("--Any", "12345678901234567890123", """{"Any":12345678901234567890123}""")]
    [InlineData("--Door", """{"Width":1}""", """{"Door":{"Width":1,"IsLocked":true}}""")]
    public async Task A_text_that_is_no_JSON_stays_a_text(string flag, string text, string request)
    {
        var run = await CallAsync(flag, text, "--dry-run");

        Assert.Equal((ExitCode.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal(request, JsonSerializer.Serialize(run.Json, s_plain));
    }

    [Theory]
    [InlineData("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"\ud83d"}""")]
    [InlineData("""{"ActionStatus":"\ud83d","ErrorCode":"\ud83d","ErrorInfo":"\ud83d","\ud83d":["\ud83d"]}""")]
    public async Task Half_a_surrogate_pair_in_a_response_is_no_internal_error(string body)
    {
        await using var server = new OneResponseServer(body);
        foreach (var json in (string[][])[[], ["--json"]])
        {
            string[] account = ["--app", "1400000000", "-i", "a", "--secret-key", "key", "--force"];
            var run = await CallAsync(["--Any", "1", "--host", server.Address, .. account, .. json]);
            Assert.True(run.ExitCode is ExitCode.Ok or ExitCode.Negative, run.Error);
        }
    }

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Task<ToolResult> CallAsync(params string[] arguments)
        => new ToolRun { Folder = _folder.Path }.RunAsync(["call", "room/set", "--specs", ".", .. arguments]);
}
