using System.Globalization;
using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Values of another form than the declared one: what tolerant reading makes of them, and what it notes.</summary>
public class OtherFormTests
{
    private const string InString = "a number in a string";
    private const string WithPoint = "a number with a decimal point or an exponent";
    private const string Fraction = "a number with a fraction";
    private const string OutOfRange = "a number out of range";
    private const string NoNumber = "a string that is not a number";
    private const string Empty = "an empty string";
    private const string TooEarly = "a time before the year 1";
    private const string TooLate = "a time after the year 9999";

    /// <summary>A member, its JSON, what is read, as text, null if nothing is; and the form that is noted.</summary>
    public static TheoryData<string, string, string?, string> Scalars => new()
    {
        { "Flag", "1", "True", "a number" },
        { "Flag", "0", "False", "a number" },
        { "Flag", "1.0", "True", WithPoint },
        { "Flag", "2", null, OutOfRange },
        { "Flag", "-1", null, OutOfRange },
        { "Flag", "0.5", null, Fraction },
        { "Flag", "\"true\"", "True", "a string" },
        { "Flag", "\"false\"", "False", "a string" },
        { "Flag", "\"\\u0074rue\"", "True", "a string" },
        { "Flag", "\"1\"", "True", InString },
        { "Flag", "\"TRUE\"", null, NoNumber },
        { "Flag", "\"\"", null, Empty },
        { "Flag", "[]", null, "a list" },
        { "FlagAsInt", "true", "True", "true or false" },
        { "FlagAsInt", "false", "False", "true or false" },
        { "FlagAsInt", "\"true\"", "True", "a string" },
        { "FlagAsInt", "\"0\"", "False", InString },
        { "FlagAsInt", "\"-9223372036854775808\"", "True", InString },
        { "FlagAsInt", "9223372036854775808", null, OutOfRange },
        { "FlagAsInt", "{}", null, "an object" },
        { "Int32", "\"-2147483648\"", "-2147483648", InString },
        { "Int32", "\"2147483647\"", "2147483647", InString },
        { "Int32", "2147483647.0", "2147483647", WithPoint },
        { "Int32", "2e3", "2000", WithPoint },
        { "Int32", "2147483648", null, OutOfRange },
        { "Int32", "-2147483649", null, OutOfRange },
        { "Int32", "\"2147483648\"", null, OutOfRange },
        { "Int32", "1.5", null, Fraction },
        { "Int32", "\"1.5\"", null, Fraction },
        { "Int32", "\"x\"", null, NoNumber },
        { "Int32", "\"\"", null, Empty },
        { "Int32", "true", null, "true or false" },
        { "UInt32", "\"4294967295\"", "4294967295", InString },
        { "UInt32", "\"0\"", "0", InString },
        { "UInt32", "-1", null, OutOfRange },
        { "UInt32", "4294967296", null, OutOfRange },
        { "Int64", "-9223372036854775808.0", "-9223372036854775808", WithPoint },
        { "Int64", "9223372036854775807.0", "9223372036854775807", WithPoint },
        { "Int64", "9223372036854775808", null, OutOfRange },
        { "Int64", "-9223372036854775809", null, OutOfRange },
        { "UInt64", "18446744073709551615.0", "18446744073709551615", WithPoint },
        { "UInt64", "0.0", "0", WithPoint },
        { "UInt64", "18446744073709551616", null, OutOfRange },
        { "UInt64", "-1", null, OutOfRange },
        { "UInt64", "1e30", null, OutOfRange },
        { "Double", "\"-1.5\"", "-1.5", InString },
        { "Double", "\"1e400\"", null, OutOfRange },
        { "Double", "1e400", null, OutOfRange },
        { "Double", "\"x\"", null, NoNumber },
        { "Double", "\"\"", null, Empty },
        { "Double", "false", null, "true or false" },
        { "Int32AsString", "5", "5", "a number" },
        { "Int32AsString", "\"5.0\"", "5", InString },
        { "UInt32AsString", "5", "5", "a number" },
        { "Int64AsString", "5e1", "50", WithPoint },
        { "Int64AsString", "\"\"", null, Empty },
        { "UInt64AsString", "\"+5\"", "5", InString },
        { "DoubleAsString", "1.5", "1.5", "a number" },
        { "DoubleAsString", "[1]", null, "a list" },
        { "Text", "5", "5", "a number" },
        { "Text", "-1.50e3", "-1.50e3", "a number" },
        { "Text", "true", null, "true or false" },
        { "Text", "{}", null, "an object" },
        { "Bytes", "\"*\"", null, "a string that is not base64" },
        { "Bytes", "\"\\u002a\"", null, "a string that is not base64" },
        { "Bytes", "5", null, "a number" },
        { "Struct", "5", null, "a number" },
        { "Model", "\"x\"", null, "a string" },
        { "Seconds", "\"5\"", "1970-01-01T00:00:05.000", InString },
        { "Seconds", "-62135596800.0", "0001-01-01T00:00:00.000", WithPoint },
        { "Seconds", "253402300799.0", "9999-12-31T23:59:59.000", WithPoint },
        { "Seconds", "253402300800", "1978-01-11T21:31:40.800", TooLate },
        { "Seconds", "253402300799999", "9999-12-31T23:59:59.999", TooLate },
        { "Seconds", "253402300800000", null, TooLate },
        { "Seconds", "-62135596801", null, TooEarly },
        { "Seconds", "0.5", null, Fraction },
        { "Seconds", "\"now\"", null, NoNumber },
        { "Millis", "\"0\"", "1970-01-01T00:00:00.000", InString },
        { "Millis", "-62135596800000.0", "0001-01-01T00:00:00.000", WithPoint },
        { "Millis", "253402300799999.0", "9999-12-31T23:59:59.999", WithPoint },
        { "Millis", "253402300800000", null, TooLate },
        { "Millis", "-62135596800001", null, TooEarly },
        { "Millis", "[]", null, "a list" },
    };

    [Theory, MemberData(nameof(Scalars))]
    public void A_value_of_another_form_is_read_as_what_it_means_or_as_null_and_noted(string member, string json, string? expected, string found)
    {
        var (value, noted) = Read(member, json);
        Assert.Equal(expected, Shown(value));
        Assert.Equal(found, Assert.Single(noted).Found);
        Assert.Equal($"{{\"{member}\":".Length, noted[0].Offset);
    }

    [Theory]
    [InlineData("\"\"", true, Empty)]
    [InlineData("{}", true, "an empty object")]
    [InlineData("{ \n}", true, "an empty object")]
    [InlineData("\" \"", false, "a string")]
    [InlineData("{\"a\":1}", false, "an object")]
    [InlineData("0", false, "a number")]
    [InlineData("false", false, "true or false")]
    public void What_some_services_write_for_an_empty_list_is_one(string json, bool isEmpty, string found)
    {
        var (value, noted) = Read("Int64List", json);
        Assert.Equal(isEmpty ? new ApiList<long>() : default(ApiList<long>?), (ApiList<long>?)value);
        Assert.Equal(found, Assert.Single(noted).Found);
    }

    [Fact]
    public void Elements_without_a_meaning_are_left_out_of_a_list_and_noted()
    {
        var (value, noted) = Read("Int64List", "[1,null,\"2\",\"x\",3]");
        Assert.Equal<ApiList<long>>([1, 2, 3], (ApiList<long>)value!);
        Assert.Equal(["null", InString, NoNumber], noted.Select(it => it.Found));
        Assert.Empty(Read("JsonList", "[null,1]").Noted);
    }

    [Fact]
    public void A_value_that_is_no_object_is_noted_once_and_not_for_each_member_that_it_lacks()
    {
        var (value, noted) = Read("StructList", "[5,{\"X\":1,\"Y\":2}]");
        Assert.Equal<ApiList<Point>>([new(1, 2)], (ApiList<Point>)value!);
        Assert.Equal("a number", Assert.Single(noted).Found);
    }

    [Theory, MemberData(nameof(ScalarReadingTests.Members), MemberType = typeof(ScalarReadingTests))]
    public void Null_is_no_deviation(string member)
    {
        var (value, noted) = Read(member, "null");
        Assert.Null(value);
        Assert.Empty(noted);
    }

    [Fact]
    public void A_text_that_is_no_object_at_all_is_a_loss()
    {
        var cursor = new JsonCursor("5"u8);
        cursor.Start();
        Read(ref cursor);
        Assert.True(cursor.HasLosses);
        Assert.Equal("a number", Assert.Single(cursor.EndText()!.Kept).Found);
    }

    [Fact]
    public void A_deviation_is_no_loss()
    {
        var cursor = new JsonCursor("""{"Int32":"5"}"""u8);
        cursor.Start();
        Read(ref cursor);
        Assert.False(cursor.HasLosses);
        Assert.Equal(1, cursor.DeviationCount);
    }

    [Fact]
    public void A_member_may_be_absent_from_a_response_that_failed()
    {
        var cursor = new JsonCursor("{}"u8);
        cursor.Start();
        cursor.BeginObject();
        Assert.Equal(0, cursor.MissingUnless<int>(failed: true, "Int32"));
        Assert.Equal(0, cursor.DeviationCount);
        Assert.Equal(0, cursor.MissingUnless<int>(failed: false, "Int32"));
        Assert.True(cursor.HasLosses);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' }, "text that is not UTF-8", "\"\uFFFD\"")]
    public void Text_that_is_none_is_repaired_in_JSON_that_is_kept(byte[] json, string found, string repaired)
    {
        var (value, noted) = Read("Json", Encoding.Latin1.GetString(json));
        Assert.Equal((repaired, found), (value!.ToString(), Assert.Single(noted).Found));
    }

    [Fact]
    public void Text_that_is_none_is_repaired()
    {
        var (value, noted) = Read("Text", "\"a\u00FFb\"");
        Assert.Equal(("a\uFFFDb", "a string that is not UTF-8"), (value, Assert.Single(noted).Found));
    }

    /// <summary>Each character of the text is one byte of the body.</summary>
    private static (object? Value, IReadOnlyList<JsonDeviation> Noted) Read(string member, string json)
    {
        var (value, noted) = Reading.ReadTolerantly<Everything, Everything>(Encoding.Latin1.GetBytes($"{{\"{member}\":{json},\"More\":[]}}"));
        return (typeof(Everything).GetProperty(member)!.GetValue(value), noted);
    }

    private static Everything Read(ref JsonCursor json) => json.ReadItem<Everything, Everything>();

    private static string? Shown(object? value) => value is DateTimeOffset time
        ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
