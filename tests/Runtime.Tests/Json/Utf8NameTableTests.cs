using System.Text;
using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Json;

public class Utf8NameTableTests
{
    private static readonly Utf8NameTable s_members = new("TimeStamp", "StartIndex", "名字", "", "Timestamp", new string('x', 300),
        new string('y', 300));

    [Theory]
    [InlineData("TimeStamp", 0)]
    [InlineData("StartIndex", 1)]
    [InlineData("名字", 2)]
    [InlineData("", 3)]
    [InlineData("Timestamp", 4)]
    [InlineData("timestamp", -1)]
    [InlineData("TimeStam", -1)]
    [InlineData("TimeStampX", -1)]
    public void A_name_is_found_by_its_bytes(string name, int number)
        => Assert.Equal(number, s_members.Find(Encoding.UTF8.GetBytes(name)));

    [Fact]
    public void Names_beyond_255_bytes_are_told_apart()
    {
        Assert.Equal(5, s_members.Find(Encoding.UTF8.GetBytes(new string('x', 300))));
        Assert.Equal(6, s_members.Find(Encoding.UTF8.GetBytes(new string('y', 300))));
        Assert.Equal(-1, s_members.Find(Encoding.UTF8.GetBytes(new string('y', 301))));
    }

    [Fact]
    public void The_first_name_has_number_0_and_none_is_found_among_none()
    {
        Assert.Equal(7, s_members.Count);
        Assert.Equal(-1, new Utf8NameTable().Find("a"u8));
    }

    /// <summary>The comparison takes sixteen bytes at a time: every length, every byte that may differ, and every end of the text.</summary>
    [Fact]
    public void A_name_is_recognized_in_its_place_by_all_of_its_bytes()
    {
        for (var length = 1; length <= 40; length++)
        {
            var name = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
            var members = new Utf8NameTable("other", name);
            var usual = Encoding.UTF8.GetBytes($",\"{name}\":");
            for (var behind = 0; behind < 20; behind++)
            {
                byte[] text = [.. "{}"u8, .. usual, .. new byte[behind]];
                AssertRecognized(members, text, usual.Length);
                Assert.Equal(0, members.LengthAt(text.AsSpan(0, text.Length - behind - 1), 2, 1, 0));
            }
        }
    }

    [Fact]
    public void A_name_that_must_be_escaped_is_never_recognized_in_its_place()
    {
        var members = new Utf8NameTable("a\"b", "a\nb");
        Assert.Equal(0, members.LengthAt(",\"a\"b\":1,\"other\":2"u8, 0, 0, 0));
        Assert.Equal(0, members.LengthAt(",\"a\"b\":"u8, 0, 0, 0));
        Assert.Equal(0, members.LengthAt(",\"a\nb\":1"u8, 0, 1, 1));
    }

    [Fact]
    public void A_number_of_no_name_is_nowhere()
    {
        Assert.Equal(0, s_members.LengthAt(",\"TimeStamp\":1234567"u8, 0, -1, 0));
        Assert.Equal(0, s_members.LengthAt(",\"TimeStamp\":1234567"u8, 0, s_members.Count, 0));
    }

    [Fact]
    public void After_a_name_the_first_two_that_came_there_are_expected()
    {
        var members = new Utf8NameTable("Type", "Mark", "Account", "Group");
        Assert.Equal((1, -1), Expected());
        members.Learn(0, 2);
        Assert.Equal((2, -1), Expected());
        members.Learn(0, 3);
        members.Learn(0, 1);
        Assert.Equal((2, 3), Expected());
        Assert.Equal((0, -1), (members.Expect(-1), members.ExpectSecond(-1)));
        Assert.Equal((-1, -1), (members.Expect(9), members.ExpectSecond(9)));

        (int First, int Second) Expected() => (members.Expect(0), members.ExpectSecond(0));
    }

    private static void AssertRecognized(Utf8NameTable members, byte[] text, int length)
    {
        Assert.Equal(length, members.LengthAt(text, 2, 1, 0));
        Assert.Equal(length, members.LengthAt(text, 2, 1, 1));
        for (var changed = 2; changed < 2 + length; changed++)
        {
            text[changed] ^= 1;
            Assert.Equal(0, members.LengthAt(text, 2, 1, 0));
            Assert.Equal(changed == 2 ? length : 0, members.LengthAt(text, 2, 1, 1));
            text[changed] ^= 1;
        }
    }
}
