using System.Text;
using Chatwright.Json;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Five characters at a time, and what cannot be decoded so is left to the framework.</summary>
public class ThreeByteTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("一二三四五", 0)]
    [InlineData("一二三四五六", 1)]
    [InlineData("一二三四五六七八九十", 1)]
    [InlineData("一二三四五六七八九十a", 2)]
    [InlineData("一二三四五a七八九十十", 1)]
    [InlineData("一二é四五六七八九十十", 0)]
    [InlineData("一二三四😀六七八九十十", 0)]
    public void Whole_blocks_at_the_start_are_decoded(string text, int blocks)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var buffer = new char[utf8.Length];
        Assert.Equal(blocks, ThreeByteText.Decode(utf8, buffer));
        Assert.Equal(text[..(5 * blocks)], new string(buffer, 0, 5 * blocks));
        Assert.Equal((15 * blocks, 5 * blocks), (ThreeByteText.Bytes(blocks), ThreeByteText.Units(blocks)));
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(12, 1)]
    [InlineData(13, 2)]
    public void Decoding_ends_where_eight_units_do_not_fit(int units, int blocks)
        => Assert.Equal(blocks, ThreeByteText.Decode(Encoding.UTF8.GetBytes("一二三四五六七八九十一二三四五六"), new char[units]));

    [Theory]
    [InlineData(0x0800)]
    [InlineData(0x0FFF)]
    [InlineData(0x1000)]
    [InlineData(0x2AAA)]
    [InlineData(0x5555)]
    [InlineData(0xD7FF)]
    [InlineData(0xE000)]
    [InlineData(0xFFFF)]
    public void Every_place_takes_every_character_of_three_bytes(int unit)
    {
        for (var place = 0; place < 5; place++)
        {
            var text = "一二三四五六".ToCharArray();
            text[place] = (char)unit;
            var buffer = new char[18];
            Assert.Equal(1, ThreeByteText.Decode(Encoding.UTF8.GetBytes(text), buffer));
            Assert.Equal(new string(text, 0, 5), new string(buffer, 0, 5));
        }
    }

    /// <summary>Overlong forms, halves of surrogate pairs, and bytes that begin or continue nothing.</summary>
    [Theory]
    [InlineData(0xE0, 0x80, 0x80)]
    [InlineData(0xE0, 0x9F, 0xBF)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xED, 0xBF, 0xBF)]
    [InlineData(0xF0, 0x90, 0x80)]
    [InlineData(0xE4, 0xC0, 0x80)]
    [InlineData(0xE4, 0xB8, 0x40)]
    [InlineData(0xC4, 0xB8, 0x80)]
    public void What_is_no_character_of_three_bytes_ends_the_blocks(byte first, byte second, byte third)
    {
        for (var place = 0; place < 10; place++)
        {
            var utf8 = Encoding.UTF8.GetBytes("一二三四五六七八九十一");
            (utf8[3 * place], utf8[(3 * place) + 1], utf8[(3 * place) + 2]) = (first, second, third);
            Assert.Equal(place / 5, ThreeByteText.Decode(utf8, new char[utf8.Length]));
        }
    }
}
