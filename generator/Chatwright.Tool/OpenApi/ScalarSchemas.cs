using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Makes schemas of scalars, and their limits.</summary>
internal static class ScalarSchemas
{
    public static OpenApiSchema Of(ScalarShape scalar)
    {
        var name = Vocabulary.Scalars.WordFor(scalar.Kind);
        var wire = scalar.Wire == WireForm.Own ? null : Vocabulary.WireForms.WordFor(scalar.Wire);
        var schema = Plain(scalar, name);
        if (scalar.Wire == WireForm.Text)
        {
            schema.Type = JsonSchemaType.String;
            (schema.Format, schema.Minimum, schema.Maximum) = (null, null, null);
            schema.Pattern = scalar.Kind == ScalarKind.Double ? null : "^-?[0-9]+$";
        }
        // Explained only if the JSON alone does not show the meaning of the value.
        var isTold = wire is not null || scalar.Kind is ScalarKind.Timestamp or ScalarKind.UInt32 or ScalarKind.UInt64 or ScalarKind.Bytes;
        schema.Mark("type", isTold ? name : null);
        schema.Mark("wire", wire);
        return schema;
    }

    /// <summary>
    /// Limits apply to elements of lists and values of maps, except those on the number of items. A referenced type is not changed.
    /// </summary>
    /// <param name="layers">The number of lists and maps that the schema itself writes around its reference.</param>
    public static IOpenApiSchema Constrained(IOpenApiSchema schema, ConstraintsDecl limits, Shape shape, int layers)
    {
        if (limits == ConstraintsDecl.None)
            return schema;
        var own = schema as OpenApiSchema ?? new OpenApiSchema { AllOf = [schema] };
        var element = limits with { MinItems = null, MaxItems = null };
        switch (layers > 0 ? shape : null)
        {
            case ListShape list:
                (own.MinItems, own.MaxItems) = (limits.MinItems?.Value, limits.MaxItems?.Value);
                own.Items = Constrained(own.Items!, element, list.Element, layers - 1);
                break;
            case MapShape map:
                (own.MinProperties, own.MaxProperties) = (limits.MinItems?.Value, limits.MaxItems?.Value);
                own.AdditionalProperties = Constrained(own.AdditionalProperties!, element, map.Value, layers - 1);
                break;
            default:
                Limit(own, element);
                break;
        }
        return own;
    }

    private static void Limit(OpenApiSchema schema, ConstraintsDecl limits)
    {
        if (limits == ConstraintsDecl.None)
            return;
        schema.Minimum = limits.Min?.Value ?? schema.Minimum;
        schema.Maximum = limits.Max?.Value ?? schema.Maximum;
        (schema.MinLength, schema.MaxLength) = (limits.MinChars?.Value, limits.MaxChars?.Value);
        schema.Mark("max-bytes", limits.MaxBytes?.Value);
    }

    private static OpenApiSchema Plain(ScalarShape scalar, string name) => scalar.Kind switch
    {
        ScalarKind.Text => new OpenApiSchema { Type = JsonSchemaType.String },
        ScalarKind.Bool when scalar.Wire == WireForm.Int =>
            new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "0 for false, 1 for true." },
        ScalarKind.Bool => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        ScalarKind.Int32 or ScalarKind.Int64 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = name },
        ScalarKind.UInt32 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0", Maximum = "4294967295" },
        ScalarKind.UInt64 => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0", Maximum = "18446744073709551615" },
        ScalarKind.Double => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
        ScalarKind.Timestamp => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = "int64",
            Description = scalar.Wire == WireForm.Millis ? "Milliseconds since 1970." : "Seconds since 1970.",
        },
        ScalarKind.Bytes => new OpenApiSchema { Type = JsonSchemaType.String, Format = "byte" },
        _ => new OpenApiSchema(),
    };
}
