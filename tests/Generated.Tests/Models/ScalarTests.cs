using System.Text.Json;
using Chatwright;
using Generated.Tests.Harness;
using Generated.Tests.TencentChat;
using Xunit;

namespace Generated.Tests.Models;

/// <summary>Numbers, texts and moments, and how they travel.</summary>
public class ScalarTests
{
    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("2", true)]
    [InlineData("-1", true)]
    [InlineData("9223372036854775807", true)]
    [InlineData("null", null)]
    public void A_bool_that_travels_as_an_integer_is_false_only_at_0(string wire, bool? value)
        => Assert.Equal(value, Json.Read<Conversation>($$"""{"Type":1,"To_Account":"a","TopFlag":{{wire}}}""").IsPinned);

    [Theory]
    [InlineData("true")]
    [InlineData("\"1\"")]
    [InlineData("1.0")]
    public void A_bool_that_travels_as_an_integer_takes_nothing_else(string wire)
        => Assert.Throws<JsonException>(() => Json.Read<Conversation>($$"""{"Type":1,"To_Account":"a","TopFlag":{{wire}}}"""));

    [Fact]
    public void A_bool_that_travels_as_an_integer_is_written_as_0_or_1()
    {
        Assert.Contains(
            "\"TopFlag\":1", Json.Write<Conversation>(new Conversation.OneToOne { ToAccount = "a", IsPinned = true }), StringComparison.Ordinal);
        Assert.Contains(
            "\"TopFlag\":0", Json.Write<Conversation>(new Conversation.OneToOne { ToAccount = "a", IsPinned = false }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-62135596800)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1630997627)]
    [InlineData(4294967296)]
    [InlineData(253402300799)]
    public void A_moment_in_seconds_survives_from_year_1_to_9999(long second)
    {
        var json = $$"""{"Type":1,"To_Account":"a","MsgTime":{{second}},"ContactGroupId":[]}""";
        var item = Json.Read<Conversation>(json);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(second), item.MsgTime);
        Json.AssertEqual(json, Json.Write(item));
    }

    [Theory]
    [InlineData(-62135596800000)]
    [InlineData(-1)]
    [InlineData(1700000000123)]
    [InlineData(253402300799999)]
    public void A_moment_in_milliseconds_survives_from_year_1_to_9999(long millisecond)
    {
        var response = new PingLabResponse { ServerTime = DateTimeOffset.FromUnixTimeMilliseconds(millisecond) };
        Assert.Equal(response, Json.Read<PingLabResponse>(Json.Write(response)));
        Assert.Equal($$"""{"ServerTime":{{millisecond}}}""", Json.Write(response));
    }

    [Theory]
    [InlineData("-62135596800001")]
    [InlineData("253402300800000")]
    [InlineData("9223372036854775807")]
    [InlineData("1e3")]
    [InlineData("\"0\"")]
    public async Task A_moment_out_of_range_is_refused_by_strict_reading(string wire)
    {
        var response = $$"""{"ServerTime":{{wire}},"ErrorCode":0}""";
        var error = await Assert.ThrowsAsync<ApiResponseException>(
            () => TestChat.ReceiveAsync(response, chat => chat.Lab.PingAsync(), ApiResponseReading.Strict));
        Assert.Equal("$.ServerTime", error.JsonPath);
    }

    [Fact]
    public void A_moment_is_sent_in_UTC_without_what_is_finer_than_its_unit()
    {
        var at = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.FromHours(8)).AddTicks(9_999_999);
        var json = Json.Write(Everything.Request with { At = at, AtMillis = at });
        Assert.Contains("\"At\":1775016000,", json, StringComparison.Ordinal);
        Assert.Contains("\"AtMillis\":1775016000999,", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("\"\\u0037\"", 7L)]
    [InlineData("null", null)]
    public void An_integer_may_travel_as_a_string(string wire, long? value)
    {
        var response = Json.Read<TryLabEverythingResponse>($$"""{"I64":{{wire}},"Total":0}""");
        Assert.Equal(value, response.I64);
        Assert.Equal(response, Json.Read<TryLabEverythingResponse>(Json.Write(response)));
    }

    [Theory]
    [InlineData("I64", "7")]
    [InlineData("I64", "\"\"")]
    [InlineData("I64", "\" 7\"")]
    [InlineData("I64", "\"7x\"")]
    [InlineData("I64", "\"9223372036854775808\"")]
    [InlineData("U64", "-1")]
    [InlineData("U64", "18446744073709551616")]
    [InlineData("U64", "\"1\"")]
    [InlineData("Number", "1.5")]
    [InlineData("Number", "\"NaN\"")]
    [InlineData("Number", "\"1e999\"")]
    [InlineData("Blob", "\"=AQ\"")]
    [InlineData("Blob", "[1]")]
    [InlineData("Flag", "1")]
    [InlineData("Text", "5")]
    [InlineData("Total", "2147483648")]
    [InlineData("Total", "1.0")]
    public async Task A_value_of_another_shape_is_refused_by_strict_reading_at_its_member(string member, string wire)
    {
        var response = $$"""{"Total":0,"{{member}}":{{wire}},"ErrorCode":0}""";
#pragma warning disable CS0618 // the endpoint is deprecated
        var error = await Assert.ThrowsAsync<ApiResponseException>(
            () => TestChat.ReceiveAsync(response, chat => chat.Lab.TryEverythingPageAsync(Everything.Request), ApiResponseReading.Strict));
#pragma warning restore CS0618
        Assert.Equal($"$.{member}", error.JsonPath);
    }

    [Fact]
    public void Numbers_survive_at_their_extremes()
    {
        var response = new TryLabEverythingResponse { Total = int.MinValue, U64 = ulong.MaxValue, Number = double.Epsilon, I64 = long.MinValue };
        Assert.Equal(response, Json.Read<TryLabEverythingResponse>(Json.Write(response)));
        Assert.Contains("\"Number\":\"5E-324\"", Json.Write(response), StringComparison.Ordinal);
        Assert.Equal(1e300, Json.Read<TryLabEverythingResponse>("""{"Number":"1e300","Total":0}""").Number);
    }

    [Fact]
    public void Bytes_travel_as_base64()
    {
        var response = Json.Read<TryLabEverythingResponse>("""{"Blob":"AP\/+","Total":0}""");
        Assert.Equal([0x00, 0xFF, 0xFE], response.Blob!);
        Assert.Contains("\"Blob\":\"AP/+\"", Json.Write(response), StringComparison.Ordinal);
        Assert.Equal([], Json.Read<TryLabEverythingResponse>("""{"Blob":"","Total":0}""").Blob!);
    }

    [Theory]
    [InlineData("1.50e+1")]
    [InlineData("\"\\u00e9\"")]
    [InlineData("[ ]")]
    [InlineData("""{"b":1,"a":{},"b":2}""")]
    public void JSON_of_any_kind_is_kept_as_it_came(string json)
    {
        var response = Json.Read<TryLabEverythingResponse>($$"""{"Anything":{{json}},"Total":0}""");
        Assert.Equal(RawJson.Parse(json), response.Anything);
        Assert.Contains($"\"Anything\":{json},", Json.Write(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"a\\u0000\\n\\\\\\\"\"", "a\0\n\\\"")]
    public void Text_survives_escapes(string wire, string text)
    {
        var response = Json.Read<TryLabEverythingResponse>($$"""{"Text":{{wire}},"Total":0}""");
        Assert.Equal(text, response.Text);
        Assert.Equal(text, Json.Read<TryLabEverythingResponse>(Json.Write(response)).Text);
    }
}
