using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Protocol;
using Runtime.Tests.Json.Twins;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Json.Differential;

/// <summary>Every loop that reads JSON advances or ends: a text cut anywhere, or with any byte out of place, is judged in time.</summary>
public class EndingTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static readonly ApiEndpoint<GetListRequest, GetListResponse> s_endpoint =
        new(new ApiService("Chat", Contract.V1) { Envelope = Probe.Service.Envelope }, "e");

    [Fact]
    public async Task A_text_that_is_cut_anywhere_is_judged_in_time() => await JudgeAsync(Documents.Bodies.SelectMany(Prefixes));

    [Fact]
    public async Task A_text_with_any_byte_out_of_place_is_judged_in_time() => await JudgeAsync(Documents.Bodies.SelectMany(Replacements));

    [Fact]
    public async Task Known_traps_are_judged_in_time() => await JudgeAsync(Documents.Traps());

    private static async Task JudgeAsync(IEnumerable<byte[]> texts)
    {
        byte[] current = [];
        // On another thread, so that a loop without end fails the test instead of holding it up.
        var judging = Task.Run(() =>
        {
            foreach (var text in texts)
            {
                current = text;
                Judge(text);
            }
        });
        await Task.WhenAny(judging, Task.Delay(s_patience));
        Assert.True(judging.IsCompleted, $"reading does not end: {Encoding.UTF8.GetString(current)}");
        await judging;
    }

    private static void Judge(byte[] text)
    {
        try
        {
            ResponseReader.Read(s_endpoint, text);
        }
        catch (Exception e) when (e is ApiErrorException or ApiResponseException)
        {
        }
        Reading.FaultOf<Everything>(text)?.FindPath(text);
        Reading.FaultOf<Anything>(text)?.FindPath(text);
    }

    private static IEnumerable<byte[]> Prefixes(byte[] text) => Enumerable.Range(0, text.Length).Select(length => text[..length]);

    private static IEnumerable<byte[]> Replacements(byte[] text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var replacement in "{}[],:\"\\0u \0\xFF"u8.ToArray())
            {
                byte[] changed = [.. text];
                changed[at] = replacement;
                yield return changed;
            }
        }
    }

    /// <summary>Takes any value as it is.</summary>
    private sealed class Anything : IJsonReadable<Anything>
    {
        static Anything IJsonReadable<Anything>.Read(ref JsonCursor json)
        {
            json.ReadRaw();
            return new();
        }
    }
}
