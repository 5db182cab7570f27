using Chatwright.CodeGeneration;
using Chatwright.Webhooks;
using Xunit;

namespace Runtime.Tests.Webhooks;

/// <summary>A parameter of the query as a member of the context: a value of its type, or null.</summary>
public sealed class ParameterTests
{
    private delegate T Getter<T>(WebhookQuery query);

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-1", -1L)]
    [InlineData("+7", null)]
    [InlineData("%2B7", 7L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData(" 1", null)]
    [InlineData("1.0", null)]
    [InlineData("1,000", null)]
    [InlineData("0x1", null)]
    [InlineData("", null)]
    public void An_integer_of_64_bits(string text, long? value) => Assert.Equal(value, Get(text, query => query.GetInt64(0)));

    [Theory]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483648", null)]
    [InlineData("-2147483649", null)]
    public void An_integer_of_32_bits(string text, int? value) => Assert.Equal(value, Get(text, query => query.GetInt32(0)));

    [Theory]
    [InlineData("0", 0u)]
    [InlineData("4294967295", uint.MaxValue)]
    [InlineData("4294967296", null)]
    [InlineData("-1", null)]
    public void An_unsigned_integer_of_32_bits(string text, uint? value) => Assert.Equal(value, Get(text, query => query.GetUInt32(0)));

    [Theory]
    [InlineData("0", 0ul)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("18446744073709551616", null)]
    [InlineData("-1", null)]
    public void An_unsigned_integer_of_64_bits(string text, ulong? value) => Assert.Equal(value, Get(text, query => query.GetUInt64(0)));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-1e3", -1000d)]
    [InlineData("1e400", null)]
    [InlineData("-1e400", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("1,5", null)]
    public void A_finite_number(string text, double? value) => Assert.Equal(value, Get(text, query => query.GetDouble(0)));

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("2", null)]
    [InlineData("yes", null)]
    [InlineData("", null)]
    public void A_truth_value(string text, bool? value) => Assert.Equal(value, Get(text, query => query.GetBool(0)));

    [Theory]
    [InlineData("0", 1970)]
    [InlineData("-62135596800", 1)]
    [InlineData("253402300799", 9999)]
    [InlineData("-62135596801", null)]
    [InlineData("253402300800", null)]
    [InlineData("now", null)]
    public void A_time_in_seconds(string text, int? year) => Assert.Equal(year, Get(text, query => query.GetSeconds(0)?.Year));

    [Theory]
    [InlineData("1000", 1970)]
    [InlineData("-62135596800000", 1)]
    [InlineData("253402300799999", 9999)]
    [InlineData("-62135596800001", null)]
    [InlineData("253402300800000", null)]
    public void A_time_in_milliseconds(string text, int? year) => Assert.Equal(year, Get(text, query => query.GetMillis(0)?.Year));

    [Fact]
    public void A_time_is_exact()
    {
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(5), Get("5", query => query.GetSeconds(0)));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMilliseconds(5), Get("5", query => query.GetMillis(0)));
    }

    [Theory]
    [InlineData("ann", "ann")]
    [InlineData("", null)]
    [InlineData("%E4%BD%A0+", "你 ")]
    public void A_text(string text, string? value) => Assert.Equal(value, Get(text, query => query.GetString(0)));

    [Theory]
    [InlineData("WEB", "Web")]
    [InlineData("phone", "phone")]
    [InlineData("", null)]
    public void One_of_a_few_texts_in_any_letter_case(string text, string? value)
        => Assert.Equal(value, Get(text, query => query.GetString(0, ["Pad", "Web"])));

    [Fact]
    public void Parameters_are_told_apart_by_their_numbers()
    {
        const string Query = "B=2&a%41=3&=4&A=1";
        Assert.Equal(("1", "2", "3"), (Second(Query, 0), Second(Query, 1), Second(Query, 2)));

        static string? Second(string query, int number)
        {
            Assert.True(QueryParser.TryFind(query, ["A", "B", "aA"], new QueryPart[3], out var values));
            return new WebhookQuery(values).GetString(number);
        }
    }

    /// <summary>A name may be as long as any that a service has, and escaped throughout.</summary>
    [Theory]
    [InlineData(42, true)]
    [InlineData(43, false)]
    public void An_escaped_name_has_at_most_128_characters(int letters, bool isFound)
    {
        var query = string.Concat(Enumerable.Repeat("%61", letters)) + (letters == 42 ? "aa" : "") + "=1";
        Assert.True(QueryParser.TryFind(query, [new string('a', letters == 42 ? 44 : letters)], new QueryPart[1], out var values));
        Assert.Equal(isFound, values.Has(0));
    }

    private static T Get<T>(string text, Getter<T> get)
    {
        Assert.True(QueryParser.TryFind("?P=" + text, ["P"], new QueryPart[1], out var values));
        return get(new WebhookQuery(values));
    }
}
