using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>Shapes as C#: types, and the calls of the runtime that read and write them.</summary>
internal static class ShapeText
{
    /// <summary>The C# type, not nullable.</summary>
    public static string Type(this Shape shape) => shape switch
    {
        ScalarShape scalar => Scalar(scalar.Kind),
        NamedShape named => named.GlobalName,
        ListShape list => $"{Runtime.ApiList}<{list.Element.Type()}>",
        MapShape map => $"{Runtime.ApiDictionary}<{map.Value.Type()}>",
        _ => "object",
    };

    /// <summary>An expression that reads the value under the cursor; null for JSON null.</summary>
    public static string Read(this Shape shape) => shape switch
    {
        ScalarShape scalar => $"json.Read{Method(scalar)}()",
        NamedShape { Codec: not null } => $"json.ReadValue<{shape.Type()}, {shape.Codec()}>()",
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.Flags } => $"({shape.Type()}?)json.ReadInt64()",
        NamedShape { Kind: NamedKind.TextEnum } => $"json.ReadValue<{shape.Type()}>()",
        NamedShape => $"json.Read<{shape.Type()}>()",
        ListShape { Element: NamedShape { IsReference: true } element } => $"json.ReadList<{element.Type()}>()",
        ListShape list => $"json.ReadList<{list.Element.Type()}, {list.Element.Reader()}>()",
        MapShape map => $"json.ReadMap<{map.Value.Type()}, {map.Value.Reader()}>()",
        _ => "",
    };

    /// <summary>Prints a statement that writes a member, unless it is null.</summary>
    /// <param name="owner">The variable that holds the member, and a dot.</param>
    public static void WriteMember(this SourceWriter writer, Shape shape, string wireName, string owner, string property, bool isNullable)
    {
        var name = CSharp.NameFragment(wireName);
        switch (shape)
        {
            case ScalarShape scalar:
                writer.WriteLine($"json.Write{Method(scalar)}({name}, {owner}{property});");
                break;
            case NamedShape { Kind: NamedKind.NumberEnum or NamedKind.Flags }:
                writer.WriteLine($"json.WriteInt64({name}, (long{(isNullable ? "?" : "")}){owner}{property});");
                break;
            case NamedShape { Kind: NamedKind.TextEnum }:
                writer.WriteLine($"json.WriteValue<{shape.Type()}>({name}, {owner}{property});");
                break;
            case NamedShape:
                writer.WriteLine($"json.Write<{shape.Type()}>({name}, {owner}{property});");
                break;
            case ListShape { Element: NamedShape { IsReference: true } element }:
                writer.WriteLine($"json.WriteList<{element.Type()}>({name}, {owner}{property});");
                break;
            case ListShape list:
                writer.WriteLine($"json.WriteList<{list.Element.Type()}, {list.Element.Writer()}>({name}, {owner}{property});");
                break;
            case MapShape map:
                writer.WriteLine($"json.WriteMap<{map.Value.Type()}, {map.Value.Writer()}>({name}, {owner}{property});");
                break;
        }
    }

    /// <summary>The type that reads one value: the runtime's for scalars, the type itself for models.</summary>
    public static string Reader(this Shape shape) => shape switch
    {
        ListShape list => $"{Runtime.ListReader}<{list.Element.Type()}, {list.Element.Reader()}>",
        MapShape map => $"{Runtime.MapReader}<{map.Value.Type()}, {map.Value.Reader()}>",
        _ => shape.Codec(),
    };

    /// <summary>The type that writes one value.</summary>
    public static string Writer(this Shape shape) => shape switch
    {
        ListShape list => $"{Runtime.ListWriter}<{list.Element.Type()}, {list.Element.Writer()}>",
        MapShape map => $"{Runtime.MapWriter}<{map.Value.Type()}, {map.Value.Writer()}>",
        _ => shape.Codec(),
    };

    private static string Codec(this Shape shape) => shape switch
    {
        ScalarShape scalar => $"{Runtime.CodeGeneration}{Method(scalar)}Codec",
        NamedShape { Codec: { } codec } => "global::" + codec,
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.Flags } => $"{Runtime.EnumCodec}<{shape.Type()}>",
        _ => shape.Type(),
    };

    private static string Method(ScalarShape scalar) => scalar switch
    {
        { Kind: ScalarKind.Bool, Wire: WireForm.Int } => "BoolAsInt",
        { Kind: ScalarKind.Timestamp, Wire: WireForm.Millis } => "Millis",
        { Kind: ScalarKind.Timestamp } => "Seconds",
        { Kind: ScalarKind.Text } => "String",
        { Wire: WireForm.Text } => scalar.Kind + "AsString",
        _ => scalar.Kind.ToString(),
    };

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "string",
        ScalarKind.Bool => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.UInt32 => "uint",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Double => "double",
        ScalarKind.Timestamp => Runtime.DateTimeOffset,
        ScalarKind.Bytes => $"{Runtime.ApiList}<byte>",
        _ => Runtime.RawJson,
    };
}
