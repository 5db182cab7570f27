using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

/// <summary>A model that is a struct.</summary>
public readonly record struct Point(int X, int Y) : IJsonModel<Point>
{
    private static readonly Utf8NameTable s_members = new("X", "Y");

    static Point IJsonReadable<Point>.Read(ref JsonCursor json)
    {
        int? x = null, y = null;
        for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
        {
            if (member == 0)
                x = json.ReadInt32();
            else
                y = json.ReadInt32();
        }
        return new(x ?? json.Missing<int>("X"), y ?? json.Missing<int>("Y"));
    }

    static void IJsonWritable<Point>.Write(ref JsonOutput json, Point value)
    {
        json.BeginObject();
        json.WriteInt32("\"X\":"u8, value.X);
        json.WriteInt32("\"Y\":"u8, value.Y);
        json.EndObject();
    }
}
