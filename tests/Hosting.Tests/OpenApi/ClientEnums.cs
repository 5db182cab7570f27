using System.CodeDom.Compiler;
using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Hosting.Tests.OpenApi;

/// <summary>Describes enumerations of a Chatwright client by what stands in the JSON.</summary>
internal static class ClientEnums
{
    public static void Describe(OpenApiSchema schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.GetElementType() is { } element && (schema.Items ??= new OpenApiSchema()) is OpenApiSchema items)
            Describe(items, element);
        if (type.GetCustomAttribute<GeneratedCodeAttribute>()?.Tool != "Chatwright")
            return;
        var members = type.IsEnum ? type.GetFields(BindingFlags.Public | BindingFlags.Static) : type.GetNestedType("Values")?.GetFields() ?? [];
        if (members.Length == 0)
            return;
        schema.Type = type.IsEnum ? JsonSchemaType.Integer : JsonSchemaType.String;
        schema.Properties = null;
        // A service may add values, and flags are added up.
        schema.Description = string.Join(", ", members.Select(member => $"{member.GetRawConstantValue()}: {member.Name}"));
        if (type.IsDefined(typeof(FlagsAttribute)))
            schema.Enum = null;
        else
            schema.Enum = [.. members.Select(member => JsonSerializer.SerializeToNode(member.GetRawConstantValue())!)];
    }
}
