using System.Text.Json;
using Chatwright;
using Xunit;

namespace Generated.Tests.Attack;

/// <summary>Bodies of a few megabytes whose reading could take far more time or memory than their length is worth.</summary>
[Collection(nameof(AttackCollection))]
public sealed class SizeTests
{
    private const int Length = 3_000_000;

    private static readonly Dictionary<string, Func<string>> s_bodies = new()
    {
        ["a long key above many deviations"] = () => $$$"""{"Grids":{"{{{new string('k', Length)}}}":[{{{Many("\"x\"", 1000)}}}]}}""",
        ["a long key of escapes above many deviations"] = () =>
            $$$"""{"Grids":{"{{{Many("\\u006b", Length / 7, "")}}}":[{{{Many("\"x\"", 1000)}}}]}}""",
        ["many deviations"] = () => $$$"""{"Lists":{"I32":[{{{Many("\"x\"", Length / 4)}}}]}}""",
        ["many keys with a deviation each"] = () => $$$"""{"Maps":{"I32":{{{{Many(i => $"\"{i:x}\":\"x\"", Length / 12)}}} } }}""",
        ["many equal keys"] = () => $$$"""{"Maps":{"I32":{{{{Many("\"k\":1", Length / 6)}}} } }}""",
        ["a number of many digits"] = () => $$$"""{"Members":{"I32":{{{new string('9', Length)}}}}}""",
        ["a number of many digits in a text"] = () => $$$"""{"Members":{"Number":"0.{{{new string('9', Length)}}}"}}""",
        ["a number of a large exponent"] = () => """{"Members":{"I64":1e2147483647,"I32":"1e-99999999999999999999","Number":"1e999999999"}}""",
        ["zeros before an exponent"] = () => $$$"""{"Members":{"I64":1{{{new string('0', Length)}}}e-{{{Length}}}}}""",
        ["numbers of a large exponent"] = () => $$$"""{"Lists":{"I64":[{{{Many("1e99999999", Length / 12)}}}]}}""",
        ["a deep value"] = () => $$$"""{"Anything":{{{new string('[', 60)}}}{{{new string(']', 60)}}}}""",
        ["a deep skipped value"] = () => $$$"""{"None":{{{new string('[', Length / 2)}}}{{{new string(']', Length / 2)}}}}""",
        ["choices in choices"] = () => $$$"""{"Choices":[{{{Many("{\"Name\":[{\"Name\":[[1,[2]]]}]}", Length / 32)}}}]}""",
        ["unions whose discriminator is last"] = () => $$$"""{"Cases":[{"Need":[{{{Many("1", Length / 2)}}}],"Kind":99}]}""",
        ["unions that are none"] = () => $$$"""{"Cases":[{{{Many("{\"Flag\":7,\"Text\":[],\"Kind\":1}", Length / 30)}}}]}""",
        ["many discriminators"] = () => $$$"""{"Cases":[{{{{Many("\"Kind\":99", Length / 10)}}}}]}""",
        ["contents without their type"] = () => $$$"""{"Parts":[{{{Many("{\"Body\":{\"Text\":{}},\"Kind\":\"label\"}", Length / 40)}}}]}""",
        ["a text of escapes"] = () => $$$"""{"Members":{"Text":"{{{Many("\\ud800", Length / 7, "")}}}"}}""",
        ["a long error"] = () => $$$"""{"ErrorCode":7,"ErrorInfo":"{{{new string('e', Length)}}}"}""",
        ["a long error of escapes"] = () => $$$"""{"ErrorCode":7,"ErrorInfo":"{{{Many("\\u0025", Length / 7, "")}}}"}""",
        ["a long error of entities"] = () => $$$"""{"ErrorCode":7,"ErrorInfo":"{{{Many("&amp;#37;", Length / 10, "")}}}"}""",
    };

    public static TheoryData<string> Bodies => [.. s_bodies.Keys];

    [Theory, MemberData(nameof(Bodies))]
    public async Task Reading_takes_time_and_memory_in_proportion_to_the_length(string kind)
    {
        var body = s_bodies[kind]();
        body = body.Contains("ErrorCode", StringComparison.Ordinal) ? body : $$$"""{"ActionStatus":"OK","ErrorCode":0,{{{body[1..]}}}""";
        await using var server = HostileServer.Of(TrickTests.Ok(body));
        using var chat = Victim.Of(server, options => options.Timeout = TimeSpan.FromSeconds(20));
        try
        {
            await chat.MeasureAsync();
        }
        catch (ChatwrightException)
        {
            // The code is warm.
        }
        ChatwrightException? error = null;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var time = await Victim.TimeAsync(async () => error = await Record.ExceptionAsync(() => chat.MeasureAsync()) as ChatwrightException);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(allocated, 0, 40L * Length);
        Assert.InRange(error?.Message.Length ?? 0, 0, 2000);
    }

    [Theory]
    [InlineData("two\r\nlines")]
    [InlineData("two\u0085lines")]
    [InlineData("two\u2028lines")]
    [InlineData("\u001B[2Jclean")]
    [InlineData("\u009B2Jclean")]
    [InlineData("\u202Edesrever")]
    [InlineData("nul\0")]
    public async Task A_message_is_one_line_that_changes_no_terminal(string text)
    {
        var json = JsonSerializer.Serialize(text);
        await using var server = HostileServer.Of(TrickTests.Ok($$$"""{"ErrorCode":7,"ErrorInfo":{{{json}}},"ActionStatus":{{{json}}}}"""));
        using var chat = Victim.Of(server);
        var error = Assert.IsType<ApiErrorException>(await chat.FailAsync());
        Assert.Equal(text, error.ErrorMessage);
        Assert.All(error.Message, letter => Assert.False(char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u202E', error.Message));
    }

    private static string Many(string part, int count, string separator = ",") => string.Join(separator, Enumerable.Repeat(part, count));

    private static string Many(Func<int, string> part, int count) => string.Join(',', Enumerable.Range(0, count).Select(part));
}
