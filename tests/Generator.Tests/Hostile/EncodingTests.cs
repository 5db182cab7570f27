using System.Text;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Tests.Hostile;

/// <summary>Files in other encodings than UTF-8.</summary>
public class EncodingTests
{
    private static readonly SpecProject s_healthy = SpecProject.Chat.With("room/close.api.yaml", "endpoint: v4/room/close");

    /// <summary>The compiler reads such a file in an encoding of the machine, so that another machine would emit other code.</summary>
    [Theory]
    [InlineData("windows-1252", "Größe", 2, 13, "F6")]
    [InlineData("gb18030", "列出", 2, 11, "C1")]
    [InlineData("shift_jis", "部屋", 2, 11, "95")]
    public void A_file_in_another_encoding_than_UTF_8_is_refused_at_the_first_byte_that_shows_it(
        string name, string word, int line, int column, string value)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = new SpecText("room/list.api.yaml", $"endpoint: v4/room/list\nsummary: \"{word}\"\n", Encoding.GetEncoding(name));
        var run = s_healthy.With(text).Run()
            .AssertDiagnostics($"CW007: The file contains the byte 0x{value}, so it is in another encoding than UTF-8. Save it as UTF-8.");
        Assert.Equal(new LinePosition(line - 1, column - 1), run.Diagnostics[0].Location.GetLineSpan().StartLinePosition);
        Assert.Contains("Chat.Room.Close.g.cs", run.HintNames);
    }

    /// <summary>As on Linux and macOS, where the machine's encoding is UTF-8 too.</summary>
    [Fact]
    public void A_file_in_another_encoding_is_refused_where_bytes_were_replaced()
    {
        byte[] bytes = [.. "endpoint: v4/room/list\nsummary: "u8, 0xC1, 0xD0, 0xB3, 0xF6];
        var run = s_healthy.With(SpecText.Decoded("room/list.api.yaml", bytes)).Run()
            .AssertDiagnostics("CW007: The file contains bytes that are not UTF-8, so it is in another encoding. Save it as UTF-8.");
        Assert.Equal(new LinePosition(1, 9), run.Diagnostics[0].Location.GetLineSpan().StartLinePosition);
        Assert.Contains("Chat.Room.Close.g.cs", run.HintNames);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    public void A_file_that_contains_the_replacement_character_itself_is_read(string mark) => Assert.Contains(
        "Chat.Room.List.g.cs",
        s_healthy.With(SpecText.Decoded("list.api.yaml", Encoding.UTF8.GetBytes(mark + "endpoint: v4/room/list\nsummary: \ufffd")))
            .Run().AssertClean().HintNames);

    [Fact]
    public void A_file_in_UTF_16_behind_a_mark_is_read() =>
        Assert.Contains(
            "Chat.Room.List.g.cs",
            s_healthy.With(new SpecText("list.api.yaml", "endpoint: v4/room/list\nsummary: 列出", Encoding.Unicode)).Run().AssertClean().HintNames);
}
