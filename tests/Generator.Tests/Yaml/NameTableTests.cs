using Chatwright.Generator.Yaml;

namespace Generator.Tests.Yaml;

public class NameTableTests
{
    [Fact]
    public void A_short_text_is_one_string_wherever_it_stands()
    {
        var first = NameTable.Get(new string("Group_Id".ToCharArray()));

        Assert.Same(first, NameTable.Get("a Group_Id b", 2, 8));
        Assert.Equal("Group_Id", first);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("a", 1, 0)]
    [InlineData("ab", 1, 1)]
    [InlineData("0123456789012345678901234567890123456789", 1, 38)]
    [InlineData("😀名", 0, 3)]
    public void Any_part_of_a_text_comes_back_as_it_is(string text, int start, int length) =>
        Assert.Equal(text.Substring(start, length), NameTable.Get(text, start, length));

    [Fact]
    public void Texts_that_share_a_slot_are_told_apart_by_many_threads_at_once() =>
        // Far more than there are slots.
        Parallel.For(0, 200_000, i =>
        {
            var name = $"n{i % 20_000}";
            Assert.Equal(name, NameTable.Get($"<{name}>", 1, name.Length));
        });
}
