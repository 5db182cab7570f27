using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>The JSON kinds of shapes.</summary>
internal static class ChoiceKinds
{
    public static JsonKind Of(Shape shape) => shape switch
    {
        ListShape => JsonKind.Array,
        ScalarShape { Kind: ScalarKind.Text or ScalarKind.Bytes } or ScalarShape { Wire: WireForm.Text } => JsonKind.Text,
        NamedShape { Kind: NamedKind.TextEnum } => JsonKind.Text,
        ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Own } => JsonKind.Bool,
        ScalarShape => JsonKind.Number,
        NamedShape { Kind: NamedKind.NumberEnum or NamedKind.Flags } => JsonKind.Number,
        _ => JsonKind.Object,
    };

    public static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Text => "strings",
        JsonKind.Number => "numbers",
        JsonKind.Bool => "truth values",
        JsonKind.Array => "arrays",
        _ => "objects",
    };
}
