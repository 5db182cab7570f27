using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Emit;

/// <summary>The resolver that lets <c>JsonSerializer</c> read and write a service's types.</summary>
internal static class ResolverEmitter
{
    public static void WriteResolver(this SourceWriter writer, ServiceModel model, EquatableArray<JsonTypeModel> types)
    {
        writer.WriteSummary(
            $"Provides the metadata with which System.Text.Json reads and writes the types of {model.Home.Service} without reflection.");
        writer.WriteLine(GeneratedCode.OfType);
        using var @class = writer.Open($"{model.Home.Visibility()} static class {model.Home.Names.Json}");
        writer.WriteSummary("The resolver for JsonSerializerOptions.TypeInfoResolver, alone or in a chain.");
        writer.WriteLine($"public static {Runtime.TypeInfoResolver} TypeInfoResolver {{ get; }} = CreateResolver();");
        writer.WriteLine();
        using var method = writer.Open($"private static {Runtime.ModelResolver} CreateResolver()");
        // A statement a type: one expression of thousands of calls is more than some analyzers' stacks can take.
        writer.WriteLine($"var resolver = new {Runtime.ModelResolver}();");
        foreach (var type in types)
            writer.WriteRegistration(type);
        writer.WriteLine("return resolver;");
    }

    private static void WriteRegistration(this SourceWriter writer, JsonTypeModel type)
    {
        writer.Write($"resolver.{Method(type.Kind)}<global::{type.FullName}{(type.Codec is { } codec ? $", global::{codec}" : "")}>()");
        foreach (var @case in type.Cases)
            writer.Write($".AddCase<global::{type.FullName}.{@case}, global::{type.FullName}>()");
        writer.WriteLine(";");
    }

    private static string Method(JsonTypeKind kind) => kind switch
    {
        JsonTypeKind.Enum => "AddEnum",
        JsonTypeKind.Value => "AddValue",
        _ => "Add",
    };
}
