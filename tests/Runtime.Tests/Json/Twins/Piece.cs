using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Json.Twins;

/// <summary>A union whose cases are in a member of their own, which is read once the discriminator is known.</summary>
public abstract record Piece : IJsonModel<Piece>, IJsonUnion<Piece>
{
    private static readonly Utf8NameTable s_members = new("Kind", "Body", "Note");
    private static readonly Utf8NameTable s_texts = new("point", "all");

    private Piece(string kind) => Kind = kind;

    public string Kind { get; }

    public string? Note { get; init; }

    static Utf8NameTable IJsonUnion<Piece>.Members => s_members;

    static ulong IJsonUnion<Piece>.MembersOf(string discriminator) => discriminator is "point" or "all" ? 0b111UL : 0b101UL;

    static Piece IJsonReadable<Piece>.Read(ref JsonCursor json) => json.ReadUnion<Piece>();

    static Piece IJsonUnion<Piece>.ReadFlat(ref JsonCursor json)
    {
        string? kind = null, note = null;
        JsonMark content = default;
        var member = json.BeginUnion(out var start, out var only);
        while (json.NextMember(s_members, ref member, only))
        {
            switch (member)
            {
                case 0: kind = json.ReadString(s_texts); break;
                case 1: content = json.Mark(); break;
                case 2: note = json.ReadString(); break;
            }
        }
        Piece? value = kind switch
        {
            "point" => new PointPiece { Body = json.ReadAt<Point, Point>(content, "Body"), Note = note },
            "all" => new AllPiece { Body = json.ReadAt<Everything>(content), Note = note },
            null => json.Missing<Piece>("Kind"),
            _ => null,
        };
        return json.HasCase(start) && value is not null ? value : new Unknown(kind ?? "", json.RawFrom(start)) { Note = note };
    }

    static void IJsonWritable<Piece>.Write(ref JsonOutput json, Piece value) => throw new NotSupportedException();

    public sealed record PointPiece() : Piece("point")
    {
        public required Point Body { get; init; }
    }

    /// <summary>Its content may be absent.</summary>
    public sealed record AllPiece() : Piece("all")
    {
        public Everything? Body { get; init; }
    }

    public sealed record Unknown(string Kind, RawJson Json) : Piece(Kind);
}
