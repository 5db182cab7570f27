using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

/// <summary>A value of one of several kinds of JSON.</summary>
public abstract record Choice : IJsonModel<Choice>
{
    private Choice()
    {
    }

    static Choice IJsonReadable<Choice>.Read(ref JsonCursor json)
    {
        var start = json.Here;
        Choice value = json.Kind switch
        {
            JsonKind.String => new Text { Value = json.ReadItem<string, StringCodec>() },
            JsonKind.Number => new Number { Value = json.ReadItem<long, Int64Codec>() },
            JsonKind.Boolean => new Flag { Value = json.ReadItem<bool, BoolCodec>() },
            JsonKind.Array => new Numbers { Value = json.ReadItem<ApiList<int>, ListReader<int, Int32Codec>>() },
            JsonKind.Object => new Place { Value = json.ReadItem<Point, Point>() },
            _ => new Unknown { Json = json.ReadRaw() },
        };
        return json.HasBranch(start) ? value : new Unknown { Json = json.RawFrom(start) };
    }

    static void IJsonWritable<Choice>.Write(ref JsonOutput json, Choice value)
    {
        switch (value)
        {
            case Text it: json.WriteItem<string, StringCodec>(it.Value); break;
            case Number it: json.WriteItem<long, Int64Codec>(it.Value); break;
            case Flag it: json.WriteItem<bool, BoolCodec>(it.Value); break;
            case Numbers it: json.WriteItem<ApiList<int>, ListWriter<int, Int32Codec>>(it.Value); break;
            case Place it: json.WriteItem<Point, Point>(it.Value); break;
            case Unknown it: json.WriteRaw(it.Json); break;
        }
    }

    public sealed record Text : Choice
    {
        public required string Value { get; init; }
    }

    public sealed record Number : Choice
    {
        public required long Value { get; init; }
    }

    public sealed record Flag : Choice
    {
        public required bool Value { get; init; }
    }

    public sealed record Numbers : Choice
    {
        public required ApiList<int> Value { get; init; }
    }

    public sealed record Place : Choice
    {
        public required Point Value { get; init; }
    }

    public sealed record Unknown : Choice
    {
        public required RawJson Json { get; init; }
    }
}
