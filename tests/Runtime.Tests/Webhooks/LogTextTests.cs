using Chatwright.Webhooks;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>What the log shows of a text that a stranger chose.</summary>
public sealed class LogTextTests
{
    [Theory]
    [InlineData("Item.Added", "Item.Added")]
    [InlineData("é 名 🔑 <&>\"\\", "é 名 🔑 <&>\"\\")]
    [InlineData("", "")]
    [InlineData("a\nb\r\t\0", @"a\u000ab\u000d\u0009\u0000")]
    [InlineData("a\u001bb\u007f\u0085", @"a\u001bb\u007f\u0085")]
    [InlineData("a\u202eb\u200b\u00ad\ufeff", @"a\u202eb\u200b\u00ad\ufeff")]
    [InlineData("a\u2028b\u2029", @"a\u2028b\u2029")]
    [InlineData("a\u00a0b\u3000", @"a\u00a0b\u3000")]
    [InlineData("a\ue000\uffff\ufffd", @"a\ue000\uffff\ufffd")]
    public void Characters_that_hide_or_reorder_others_are_escaped(string text, string shown) => Assert.Equal(shown, LogText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_a_replacement() => Assert.Equal(@"a\ufffd", LogText.Of("a\ud83d"));

    [Fact]
    public void A_text_is_cut_after_64_characters()
    {
        Assert.Equal(new string('a', 64), LogText.Of(new string('a', 64)));
        Assert.Equal(new string('a', 64) + "…", LogText.Of(new string('a', 65)));
    }
}
