using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The request of an endpoint that takes none: an empty object, since the body of a request is never empty.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NoRequest : IJsonModel<NoRequest>
{
    private static readonly Utf8NameTable s_members = new();

    private NoRequest()
    {
    }

    /// <summary>The only instance.</summary>
    public static NoRequest Value { get; } = new();

    static void IJsonWritable<NoRequest>.Write(ref JsonOutput json, NoRequest value)
    {
        json.BeginObject();
        json.EndObject();
    }

    static NoRequest IJsonReadable<NoRequest>.Read(ref JsonCursor json)
    {
        var member = json.BeginObject();
        while (json.NextMember(s_members, ref member))
        {
        }
        return Value;
    }
}
