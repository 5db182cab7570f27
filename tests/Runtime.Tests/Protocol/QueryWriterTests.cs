using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Protocol;

public sealed class QueryWriterTests
{
    [Fact]
    public void Parameters_are_escaped_and_joined_and_those_without_a_value_are_left_out()
    {
        var query = new QueryWriter();
        query.Add("none", (string?)null);
        query.Add("a b", "c&d=ü");
        query.Add("none", (bool?)null);
        query.Add("empty", "");
        Assert.Equal("a%20b=c%26d%3D%C3%BC&empty=", query.ToString());
    }

    /// <summary>Not a theory: xunit would repair the texts.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_refused_by_its_name()
    {
        foreach (var text in (string[])["\uD83D", "\uDE00", "a\uDE00\uD83D", "😀\uD83Db"])
        {
            var error = Assert.Throws<ArgumentException>("request", () => new QueryWriter().Add("who", text));
            Assert.StartsWith("The query cannot hold who: the text holds half a surrogate pair.", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused_by_its_name(double number)
    {
        var error = Assert.Throws<ArgumentException>("request", () => new QueryWriter().Add("ratio", number));
        Assert.StartsWith("The query cannot hold ratio: the number is not finite.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_written_the_same_in_every_culture()
    {
        var query = new QueryWriter();
        query.Add("l", long.MinValue);
        query.Add("u", ulong.MaxValue);
        query.Add("d", -1234.5);
        query.Add("e", 1e300);
        query.Add("yes", true);
        query.Add("no", false);
        query.Add("none", (long?)null);
        query.Add("none", (ulong?)null);
        query.Add("none", (double?)null);
        Assert.Equal("l=-9223372036854775808&u=18446744073709551615&d=-1234.5&e=1E%2B300&yes=true&no=false", query.ToString());
    }
}
