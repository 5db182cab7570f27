using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

/// <summary>A union told apart by a text.</summary>
public abstract record Element : IJsonModel<Element>, IJsonUnion<Element>
{
    private static readonly Utf8NameTable s_members = new("MsgType", "Text", "Index");
    private static readonly Utf8NameTable s_texts = new("TIMTextElem", "TIMFaceElem");

    private Element(string msgType) => MsgType = msgType;

    public string MsgType { get; }

    static Utf8NameTable IJsonUnion<Element>.Members => s_members;

    static ulong IJsonUnion<Element>.MembersOf(string discriminator) => discriminator switch
    {
        "TIMTextElem" => 0b011,
        "TIMFaceElem" => 0b101,
        _ => 0b001,
    };

    static Element IJsonReadable<Element>.Read(ref JsonCursor json) => json.ReadUnion<Element>();

    static Element IJsonUnion<Element>.ReadFlat(ref JsonCursor json)
    {
        string? msgType = null;
        string? text = null;
        long? index = null;
        var member = json.BeginUnion(out var start, out var only);
        while (json.NextMember(s_members, ref member, only))
        {
            switch (member)
            {
                case 0: msgType = json.ReadString(s_texts); break;
                case 1: text = json.ReadString(); break;
                case 2: index = json.ReadInt64(); break;
            }
        }
        Element? value = msgType switch
        {
            "TIMTextElem" => new TextElement { Text = text ?? json.Missing<string>("Text") },
            "TIMFaceElem" => new FaceElement { Index = index ?? json.Missing<long>("Index") },
            null => json.Missing<Element>("MsgType"),
            _ => null,
        };
        return json.HasCase(start) && value is not null ? value : new Unknown(msgType ?? "", json.RawFrom(start));
    }

    static void IJsonWritable<Element>.Write(ref JsonOutput json, Element value) => throw new NotSupportedException();

    public sealed record TextElement() : Element("TIMTextElem")
    {
        public required string Text { get; init; }
    }

    public sealed record FaceElement() : Element("TIMFaceElem")
    {
        public required long Index { get; init; }
    }

    public sealed record Unknown(string MsgType, RawJson Json) : Element(MsgType);
}
