using System.Text;
using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class CodecTests
{
    [Fact]
    public void A_codec_writes_what_it_reads()
    {
        AssertRoundTrip<bool, BoolCodec>(true, "true");
        AssertRoundTrip<bool, BoolAsIntCodec>(true, "1");
        AssertRoundTrip<bool, BoolAsIntCodec>(false, "0");
        AssertRoundTrip<int, Int32Codec>(int.MinValue, "-2147483648");
        AssertRoundTrip<int, Int32AsStringCodec>(-5, "\"-5\"");
        AssertRoundTrip<uint, UInt32Codec>(uint.MaxValue, "4294967295");
        AssertRoundTrip<uint, UInt32AsStringCodec>(5, "\"5\"");
        AssertRoundTrip<long, Int64Codec>(long.MinValue, "-9223372036854775808");
        AssertRoundTrip<long, Int64AsStringCodec>(long.MaxValue, "\"9223372036854775807\"");
        AssertRoundTrip<ulong, UInt64Codec>(ulong.MaxValue, "18446744073709551615");
        AssertRoundTrip<ulong, UInt64AsStringCodec>(0, "\"0\"");
        AssertRoundTrip<double, DoubleCodec>(-1.5, "-1.5");
        AssertRoundTrip<double, DoubleAsStringCodec>(1e300, "\"1E+300\"");
        AssertRoundTrip<string, StringCodec>("a\"名", "\"a\\\"名\"");
        AssertRoundTrip<DateTimeOffset, SecondsCodec>(DateTimeOffset.FromUnixTimeSeconds(1630997627), "1630997627");
        AssertRoundTrip<DateTimeOffset, MillisCodec>(DateTimeOffset.FromUnixTimeMilliseconds(-1), "-1");
        AssertRoundTrip<ApiList<byte>, BytesCodec>([1, 2, 3], "\"AQID\"");
        AssertRoundTrip<RawJson, JsonCodec>(RawJson.Parse("null"), "null");
        AssertRoundTrip<ListOptions, EnumCodec<ListOptions>>((ListOptions)4096, "4096");
    }

    [Fact]
    public void Lists_and_maps_are_read_and_written_within_each_other()
    {
        AssertRoundTrip<ApiList<int>, ListReader<int, Int32Codec>, ListWriter<int, Int32Codec>>([1, -2], "[1,-2]");
        AssertRoundTrip<ApiDictionary<int>, MapReader<int, Int32Codec>, MapWriter<int, Int32Codec>>(
            new Dictionary<string, int> { ["a"] = 1 }, """{"a":1}""");
        AssertRoundTrip<
            ApiList<ApiDictionary<string>>,
            ListReader<ApiDictionary<string>, MapReader<string, StringCodec>>,
            ListWriter<ApiDictionary<string>, MapWriter<string, StringCodec>>>(
            [new Dictionary<string, string> { ["a"] = "b" }, default(ApiDictionary<string>)], """[{"a":"b"},{}]""");
    }

    /// <summary>In a list it is left out, so the value itself is never seen.</summary>
    [Fact]
    public void A_value_that_has_no_meaning_is_noted()
    {
        AssertNoted<bool, BoolCodec>("2");
        AssertNoted<bool, BoolAsIntCodec>("\"x\"");
        AssertNoted<int, Int32Codec>("2147483648");
        AssertNoted<int, Int32AsStringCodec>("\"x\"");
        AssertNoted<uint, UInt32Codec>("-1");
        AssertNoted<uint, UInt32AsStringCodec>("[]");
        AssertNoted<long, Int64Codec>("1.5");
        AssertNoted<long, Int64AsStringCodec>("\"\"");
        AssertNoted<ulong, UInt64Codec>("-1");
        AssertNoted<ulong, UInt64AsStringCodec>("{}");
        AssertNoted<double, DoubleCodec>("1e999");
        AssertNoted<double, DoubleAsStringCodec>("true");
        AssertNoted<string, StringCodec>("true");
        AssertNoted<DateTimeOffset, SecondsCodec>("-62135596801");
        AssertNoted<DateTimeOffset, MillisCodec>("253402300800000");
        AssertNoted<ApiList<byte>, BytesCodec>("\"*\"");
        AssertNoted<ListOptions, EnumCodec<ListOptions>>("\"x\"");
        AssertNoted<ApiList<int>, ListReader<int, Int32Codec>>("7");
        AssertNoted<ApiDictionary<int>, MapReader<int, Int32Codec>>("7");
    }

    private static void AssertRoundTrip<T, TCodec>(T value, string json)
        where TCodec : IJsonCodec<T>
        => AssertRoundTrip<T, TCodec, TCodec>(value, json);

    private static void AssertRoundTrip<T, TReader, TWriter>(T value, string json)
        where TReader : IJsonReadable<T>
        where TWriter : IJsonWritable<T>
    {
        var output = new JsonOutput();
        TWriter.Write(ref output, value);
        using (var bytes = output.Detach())
            Assert.Equal(json, Encoding.UTF8.GetString(bytes.Memory.Span));
        var (read, noted) = Reading.ReadTolerantly<T, TReader>(Reading.Bytes(json));
        Assert.Equal(value, read);
        Assert.Empty(noted);
    }

    private static void AssertNoted<T, TReader>(string json)
        where TReader : IJsonReadable<T>
    {
        var (items, noted) = Reading.ReadTolerantly<ApiList<T>, ListReader<T, TReader>>(Reading.Bytes($"[{json}]"));
        Assert.Empty(items);
        Assert.Equal(1, Assert.Single(noted).Offset);
    }
}
