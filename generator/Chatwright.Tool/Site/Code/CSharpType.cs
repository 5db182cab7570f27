using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Tool.Site.Code;

/// <summary>Types as people write them, with the namespaces of a client in <c>using</c> directives.</summary>
internal static class CSharpType
{
    public static string Of(Shape shape) => shape switch
    {
        ScalarShape scalar => Scalar(scalar.Kind),
        NamedShape named => Simple(named.FullName),
        ListShape list => $"ApiList<{Of(list.Element)}>",
        MapShape map => $"ApiDictionary<{Of(map.Value)}>",
        _ => "object",
    };

    /// <summary>The name without its namespace.</summary>
    public static string Simple(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..];

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "string",
        ScalarKind.Bool => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.UInt32 => "uint",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Double => "double",
        ScalarKind.Timestamp => "DateTimeOffset",
        ScalarKind.Bytes => "ApiList<byte>",
        _ => "RawJson",
    };
}
