using System.Text;
using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Texts that begin beyond ASCII are decoded before their end is known. What comes of it is what any other reader makes of them.</summary>
public class WideTextTests
{
    private static readonly string[] s_tails =
        ["", "a", "é", "😀", "\n", "\"", "\\", "一", " in plain letters, more of them than a block of sixteen", "é一a😀é一a😀", "一二三四五六七八"];

    /// <summary>Around the lengths of blocks, and of the buffer of 128 units.</summary>
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 12), .. Enumerable.Range(112, 20), 1000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_text_of_any_length_and_tail_is_read(int length)
    {
        foreach (var first in new[] { "一", "é", "😀" })
        {
            foreach (var tail in s_tails)
            {
                var text = string.Concat(Enumerable.Repeat(first, length)) + tail;
                Assert.Equal(text, Read(Encoding.UTF8.GetBytes($"\"{Escape(text)}\"")));
                Assert.Equal(text, Read(JsonSerializer.SerializeToUtf8Bytes(text)));
            }
        }
    }

    [Theory]
    [InlineData("\"一二三四五六七八九十\"")]
    [InlineData("\"é\"")]
    [InlineData("\"😀😀😀😀😀\\n\"")]
    public void A_text_that_is_cut_off_is_not_JSON(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        for (var length = 1; length < utf8.Length; length++)
            Assert.Throws<JsonFaultException>(() => Read(utf8[..length]));
    }

    [Theory]
    [InlineData("一二三四五六\u0001七八九十")]
    [InlineData("一二三四五\n")]
    [InlineData("一\\q")]
    public void What_a_string_may_not_hold_is_not_JSON(string text)
        => Assert.Throws<JsonFaultException>(() => Read(Encoding.UTF8.GetBytes($"\"{text}\"")));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(29)]
    public void A_text_that_is_not_UTF8_is_repaired_and_noted(int at)
    {
        var utf8 = Encoding.UTF8.GetBytes("\"一二三四五六七八九十\"");
        utf8[at + 1] = 0xFF;
        var json = new JsonCursor(utf8);
        json.Start();
        Assert.Equal(Encoding.UTF8.GetString(utf8)[1..^1], json.ReadString());
        Assert.Equal("a string that is not UTF-8", Assert.Single(json.EndText()!.Kept).Found);
    }

    [Fact]
    public void A_value_that_is_no_string_is_not_taken_for_one()
    {
        byte[] utf8 = [(byte)'1', 0xE4, 0xB8, 0x80, (byte)'"'];
        Assert.Throws<JsonFaultException>(() => Read(utf8));
    }

    private static string? Read(byte[] utf8)
    {
        var json = new JsonCursor(utf8);
        json.Start();
        var text = json.ReadString();
        json.End();
        return text;
    }

    private static string Escape(string text)
        => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
