using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

/// <summary>One member of every type that a member can have, and a list of each.</summary>
[JsonConverter(typeof(ModelConverter<Everything>))]
[SuppressMessage("Naming", "CA1720", Justification = "Each member is named after its type.")]
public sealed record Everything : IJsonModel<Everything>
{
    private static readonly Utf8NameTable s_members = new(
        "Text", "Flag", "FlagAsInt", "Int32", "UInt32", "Int64",
        "UInt64", "Double", "Int32AsString", "UInt32AsString", "Int64AsString", "UInt64AsString",
        "DoubleAsString", "Seconds", "Millis", "Bytes", "Json", "Model",
        "Struct", "TextList", "FlagList", "FlagAsIntList", "Int32List", "UInt32List",
        "Int64List", "UInt64List", "DoubleList", "Int32AsStringList", "UInt32AsStringList", "Int64AsStringList",
        "UInt64AsStringList", "DoubleAsStringList", "SecondsList", "MillisList", "BytesList", "JsonList",
        "EnumList", "ModelList", "StructList", "Matrix");

    public string? Text { get; init; }

    public bool? Flag { get; init; }

    public bool? FlagAsInt { get; init; }

    public int? Int32 { get; init; }

    public uint? UInt32 { get; init; }

    public long? Int64 { get; init; }

    public ulong? UInt64 { get; init; }

    public double? Double { get; init; }

    public int? Int32AsString { get; init; }

    public uint? UInt32AsString { get; init; }

    public long? Int64AsString { get; init; }

    public ulong? UInt64AsString { get; init; }

    public double? DoubleAsString { get; init; }

    public DateTimeOffset? Seconds { get; init; }

    public DateTimeOffset? Millis { get; init; }

    public ApiList<byte>? Bytes { get; init; }

    public RawJson? Json { get; init; }

    public Everything? Model { get; init; }

    public Point? Struct { get; init; }

    public ApiList<string>? TextList { get; init; }

    public ApiList<bool>? FlagList { get; init; }

    public ApiList<bool>? FlagAsIntList { get; init; }

    public ApiList<int>? Int32List { get; init; }

    public ApiList<uint>? UInt32List { get; init; }

    public ApiList<long>? Int64List { get; init; }

    public ApiList<ulong>? UInt64List { get; init; }

    public ApiList<double>? DoubleList { get; init; }

    public ApiList<int>? Int32AsStringList { get; init; }

    public ApiList<uint>? UInt32AsStringList { get; init; }

    public ApiList<long>? Int64AsStringList { get; init; }

    public ApiList<ulong>? UInt64AsStringList { get; init; }

    public ApiList<double>? DoubleAsStringList { get; init; }

    public ApiList<DateTimeOffset>? SecondsList { get; init; }

    public ApiList<DateTimeOffset>? MillisList { get; init; }

    public ApiList<ApiList<byte>>? BytesList { get; init; }

    public ApiList<RawJson>? JsonList { get; init; }

    public ApiList<ListOptions>? EnumList { get; init; }

    public ApiList<Everything>? ModelList { get; init; }

    public ApiList<Point>? StructList { get; init; }

    public ApiList<ApiList<long>>? Matrix { get; init; }

    static Everything IJsonReadable<Everything>.Read(ref JsonCursor json)
    {
        Everything value = new();
        for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
        {
            value = member switch
            {
                0 => value with { Text = json.ReadString() },
                1 => value with { Flag = json.ReadBool() },
                2 => value with { FlagAsInt = json.ReadBoolAsInt() },
                3 => value with { Int32 = json.ReadInt32() },
                4 => value with { UInt32 = json.ReadUInt32() },
                5 => value with { Int64 = json.ReadInt64() },
                6 => value with { UInt64 = json.ReadUInt64() },
                7 => value with { Double = json.ReadDouble() },
                8 => value with { Int32AsString = json.ReadInt32AsString() },
                9 => value with { UInt32AsString = json.ReadUInt32AsString() },
                10 => value with { Int64AsString = json.ReadInt64AsString() },
                11 => value with { UInt64AsString = json.ReadUInt64AsString() },
                12 => value with { DoubleAsString = json.ReadDoubleAsString() },
                13 => value with { Seconds = json.ReadSeconds() },
                14 => value with { Millis = json.ReadMillis() },
                15 => value with { Bytes = json.ReadBytes() },
                16 => value with { Json = json.ReadJson() },
                17 => value with { Model = json.Read<Everything>() },
                18 => value with { Struct = json.ReadValue<Point>() },
                19 => value with { TextList = json.ReadList<string, StringCodec>() },
                20 => value with { FlagList = json.ReadList<bool, BoolCodec>() },
                21 => value with { FlagAsIntList = json.ReadList<bool, BoolAsIntCodec>() },
                22 => value with { Int32List = json.ReadList<int, Int32Codec>() },
                23 => value with { UInt32List = json.ReadList<uint, UInt32Codec>() },
                24 => value with { Int64List = json.ReadList<long, Int64Codec>() },
                25 => value with { UInt64List = json.ReadList<ulong, UInt64Codec>() },
                26 => value with { DoubleList = json.ReadList<double, DoubleCodec>() },
                27 => value with { Int32AsStringList = json.ReadList<int, Int32AsStringCodec>() },
                28 => value with { UInt32AsStringList = json.ReadList<uint, UInt32AsStringCodec>() },
                29 => value with { Int64AsStringList = json.ReadList<long, Int64AsStringCodec>() },
                30 => value with { UInt64AsStringList = json.ReadList<ulong, UInt64AsStringCodec>() },
                31 => value with { DoubleAsStringList = json.ReadList<double, DoubleAsStringCodec>() },
                32 => value with { SecondsList = json.ReadList<DateTimeOffset, SecondsCodec>() },
                33 => value with { MillisList = json.ReadList<DateTimeOffset, MillisCodec>() },
                34 => value with { BytesList = json.ReadList<ApiList<byte>, BytesCodec>() },
                35 => value with { JsonList = json.ReadList<RawJson, JsonCodec>() },
                36 => value with { EnumList = json.ReadList<ListOptions, EnumCodec<ListOptions>>() },
                37 => value with { ModelList = json.ReadList<Everything>() },
                38 => value with { StructList = json.ReadList<Point, Point>() },
                39 => value with { Matrix = json.ReadList<ApiList<long>, ListReader<long, Int64Codec>>() },
                _ => value,
            };
        }
        return value;
    }

    static void IJsonWritable<Everything>.Write(ref JsonOutput json, Everything value)
    {
        json.BeginObject();
        json.WriteString("\"Text\":"u8, value.Text);
        json.WriteBool("\"Flag\":"u8, value.Flag);
        json.WriteBoolAsInt("\"FlagAsInt\":"u8, value.FlagAsInt);
        json.WriteInt32("\"Int32\":"u8, value.Int32);
        json.WriteUInt32("\"UInt32\":"u8, value.UInt32);
        json.WriteInt64("\"Int64\":"u8, value.Int64);
        json.WriteUInt64("\"UInt64\":"u8, value.UInt64);
        json.WriteDouble("\"Double\":"u8, value.Double);
        json.WriteInt32AsString("\"Int32AsString\":"u8, value.Int32AsString);
        json.WriteUInt32AsString("\"UInt32AsString\":"u8, value.UInt32AsString);
        json.WriteInt64AsString("\"Int64AsString\":"u8, value.Int64AsString);
        json.WriteUInt64AsString("\"UInt64AsString\":"u8, value.UInt64AsString);
        json.WriteDoubleAsString("\"DoubleAsString\":"u8, value.DoubleAsString);
        json.WriteSeconds("\"Seconds\":"u8, value.Seconds);
        json.WriteMillis("\"Millis\":"u8, value.Millis);
        json.WriteBytes("\"Bytes\":"u8, value.Bytes);
        json.WriteJson("\"Json\":"u8, value.Json);
        json.Write("\"Model\":"u8, value.Model);
        json.WriteValue("\"Struct\":"u8, value.Struct);
        json.WriteList<string, StringCodec>("\"TextList\":"u8, value.TextList);
        json.WriteList<bool, BoolCodec>("\"FlagList\":"u8, value.FlagList);
        json.WriteList<bool, BoolAsIntCodec>("\"FlagAsIntList\":"u8, value.FlagAsIntList);
        json.WriteList<int, Int32Codec>("\"Int32List\":"u8, value.Int32List);
        json.WriteList<uint, UInt32Codec>("\"UInt32List\":"u8, value.UInt32List);
        json.WriteList<long, Int64Codec>("\"Int64List\":"u8, value.Int64List);
        json.WriteList<ulong, UInt64Codec>("\"UInt64List\":"u8, value.UInt64List);
        json.WriteList<double, DoubleCodec>("\"DoubleList\":"u8, value.DoubleList);
        json.WriteList<int, Int32AsStringCodec>("\"Int32AsStringList\":"u8, value.Int32AsStringList);
        json.WriteList<uint, UInt32AsStringCodec>("\"UInt32AsStringList\":"u8, value.UInt32AsStringList);
        json.WriteList<long, Int64AsStringCodec>("\"Int64AsStringList\":"u8, value.Int64AsStringList);
        json.WriteList<ulong, UInt64AsStringCodec>("\"UInt64AsStringList\":"u8, value.UInt64AsStringList);
        json.WriteList<double, DoubleAsStringCodec>("\"DoubleAsStringList\":"u8, value.DoubleAsStringList);
        json.WriteList<DateTimeOffset, SecondsCodec>("\"SecondsList\":"u8, value.SecondsList);
        json.WriteList<DateTimeOffset, MillisCodec>("\"MillisList\":"u8, value.MillisList);
        json.WriteList<ApiList<byte>, BytesCodec>("\"BytesList\":"u8, value.BytesList);
        json.WriteList<RawJson, JsonCodec>("\"JsonList\":"u8, value.JsonList);
        json.WriteList<ListOptions, EnumCodec<ListOptions>>("\"EnumList\":"u8, value.EnumList);
        json.WriteList<Everything>("\"ModelList\":"u8, value.ModelList);
        json.WriteList<Point>("\"StructList\":"u8, value.StructList);
        json.WriteList<ApiList<long>, ListWriter<long, Int64Codec>>("\"Matrix\":"u8, value.Matrix);
        json.EndObject();
    }
}
