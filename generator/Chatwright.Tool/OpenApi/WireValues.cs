using System.Text.Json.Nodes;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Tool.OpenApi;

/// <summary>Values of members, as the compiler has them, in the JSON of the wire.</summary>
internal static class WireValues
{
    public static JsonNode Of(Shape shape, string value) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Text } or ScalarShape { Wire: WireForm.Text } or NamedShape { Kind: NamedKind.TextEnum } => value,
        ScalarShape { Kind: ScalarKind.Bool, Wire: WireForm.Int } => ConditionModel.IsTrue(value) ? 1 : 0,
        _ => JsonNode.Parse(value)!,
    };
}
