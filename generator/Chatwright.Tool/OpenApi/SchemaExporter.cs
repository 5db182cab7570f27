using System.Globalization;
using System.Text.Json.Nodes;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Makes schemas of types: one component for each type that an endpoint reaches.</summary>
/// <param name="document">Takes the components.</param>
/// <param name="is30">
/// Whether it is OpenAPI 3.0, whose schemas cannot state conditions, and whose tools know unions as types that others extend. Since 3.1 a union is one of its cases.
/// </param>
internal sealed class SchemaExporter(OpenApiDocument document, bool is30)
{
    private readonly Dictionary<ScopedType, string> _names = [];
    private readonly HashSet<string> _taken = [];

    /// <summary>Types that only answers hold: limits bind what is sent, so they do not apply.</summary>
    private readonly HashSet<ScopedType> _sent = [];

    /// <summary>Notes that requests hold a type, and all types that it is made of.</summary>
    public void MarkSent(PayloadDecl? request, TypeLookup scope)
    {
        if (request?.Type is { } type)
            MarkSent(type, scope);
        foreach (var field in request?.Fields ?? [])
            MarkSent(field.Type, scope);
    }

    /// <summary>The schema of a request or a response, as a component.</summary>
    /// <param name="name">The component's name, unless the payload is a type of its own.</param>
    /// <param name="payload">What the spec declares.</param>
    /// <param name="envelope">Members that every answer has too; null for requests.</param>
    public IOpenApiSchema Payload(string name, PayloadDecl? payload, TypeLookup scope, EnvelopeModel? envelope)
    {
        var isSent = envelope is null;
        if (payload?.Type is { } type && scope.Find(type.Name) is { } found)
        {
            return isSent ? Reference(found)
                : found.Declaration.Body is UnionBody union ? Add(name, Union(union, found, found.Scope, name, envelope, isSent))
                : Add(name, Answer(((ObjectBody)found.Declaration.Body).Fields, found.Scope, envelope!));
        }
        var fields = payload?.Fields ?? [];
        return Add(name, isSent ? Object(fields, scope, isSent) : Answer(fields, scope, envelope!));
    }

    /// <summary>Adds a component under a name of its own.</summary>
    public IOpenApiSchema Add(string name, IOpenApiSchema schema)
    {
        var free = Free(name);
        document.AddComponent(free, schema);
        return new OpenApiSchemaReference(free, document);
    }

    /// <summary>A failed answer lacks what a successful one must have, so it is a mark that says what that is.</summary>
    private OpenApiSchema Answer(EquatableArray<FieldDecl> fields, TypeLookup scope, EnvelopeModel envelope)
    {
        var schema = Object(fields, scope, isSent: false);
        AddEnvelope(schema, envelope);
        if (schema.Required is { Count: > 0 } required)
            schema.Mark("required-on-success", Marks.List(required.Order(StringComparer.Ordinal).Select(name => (JsonNode?)name)));
        schema.Required = null;
        return schema;
    }

    private static void AddEnvelope(OpenApiSchema schema, EnvelopeModel envelope)
    {
        void Add(string? name, JsonSchemaType type, string? format, string description)
        {
            if (name is not null)
                schema.Properties![name] = new OpenApiSchema { Type = type, Format = format, Description = description };
        }
        Add(envelope.Status, JsonSchemaType.String, null, $"{envelope.Ok} if the call succeeded.");
        Add(envelope.Code, JsonSchemaType.Integer, "int64", "0 if the call succeeded, else an error code.");
        Add(envelope.Info, JsonSchemaType.String, null, "What went wrong.");
        Add(envelope.Display, JsonSchemaType.String, null, "What went wrong, to show to people.");
    }

    private OpenApiSchemaReference Reference(ScopedType type)
    {
        if (!_names.TryGetValue(type, out var name))
        {
            name = _names[type] = Free(type.Name, type.Scope.Home + type.Name);
            document.AddComponent(name, Declared(type, name));
        }
        return new OpenApiSchemaReference(name, document);
    }

    private string Free(params string[] names)
    {
        var free = names.FirstOrDefault(_taken.Add);
        for (var number = 2; free is null; number++)
            free = names[^1] + Marks.Number(number) is var next && _taken.Add(next) ? next : null;
        return free;
    }

    private OpenApiSchema Declared(ScopedType type, string name)
    {
        var isSent = _sent.Contains(type);
        var schema = type.Declaration.Body switch
        {
            ObjectBody it => Object(it.Fields, type.Scope, isSent),
            EnumBody it => Enum(it),
            FlagsBody it => Flags(it),
            UnionBody it => Union(it, type, type.Scope, name, null, isSent),
            ChoiceBody it => Choice(it, type.Scope),
            AliasBody it => (OpenApiSchema)Constrained(Type(it.Type, Wire(it.Wire), type.Scope), it.Constraints, it.Type, isSent),
            _ => new OpenApiSchema(),
        };
        Describe(schema, type.Declaration.Docs);
        schema.Mark("sensitive", type.Declaration.Sensitive);
        return schema;
    }

    private static void Describe(OpenApiSchema schema, DocDecl docs)
    {
        schema.Description ??= docs.Text();
        schema.Deprecated = docs.Deprecated is not null;
        schema.MarkDocs(docs);
    }

    private OpenApiSchema Object(EquatableArray<FieldDecl> fields, TypeLookup scope, bool isSent)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
        AddFields(schema, fields, scope, isSent);
        return schema;
    }

    private void AddFields(OpenApiSchema schema, EquatableArray<FieldDecl> fields, TypeLookup scope, bool isSent)
    {
        foreach (var field in fields)
        {
            schema.Properties![field.WireName.Value] = Field(field, scope, isSent);
            if (field.IsRequired)
                (schema.Required ??= new HashSet<string>()).Add(field.WireName.Value);
        }
        if (isSent)
            AddPresence(schema, fields);
    }

    /// <summary>What must be there on conditions, or as one of several.</summary>
    private void AddPresence(OpenApiSchema schema, EquatableArray<FieldDecl> fields)
    {
        var rules = new List<IOpenApiSchema>();
        foreach (var field in fields.Where(field => field.When.Count > 0))
            rules.Add(Condition(field));
        foreach (var label in fields.Where(field => field.OneOf is not null).GroupBy(field => field.OneOf!.Value.Value))
            rules.Add(new OpenApiSchema { OneOf = [.. label.Select(Requires)] });
        foreach (var label in fields.Where(field => field.AnyOf is not null).GroupBy(field => field.AnyOf!.Value.Value))
            rules.Add(new OpenApiSchema { AnyOf = [.. label.Select(Requires)] });
        if (!is30 && rules.Count > 0)
            schema.AllOf = rules;
    }

    private static OpenApiSchema Condition(FieldDecl field) => new()
    {
        If = new OpenApiSchema
        {
            Properties = field.When.ToDictionary(
                when => when.Member.Value,
                IOpenApiSchema (when) => new OpenApiSchema { Enum = [.. when.Values.Select(value => Marks.Node(value.Value))] }),
            Required = field.When.Select(when => when.Member.Value).ToHashSet(),
        },
        Then = Requires(field),
    };

    private static OpenApiSchema Requires(FieldDecl field) => new() { Required = new HashSet<string> { field.WireName.Value } };

    private IOpenApiSchema Field(FieldDecl field, TypeLookup scope, bool isSent)
    {
        var schema = Constrained(Type(field.Type, Wire(field.Wire), scope), field.Constraints, field.Type, isSent);
        if (schema is OpenApiSchemaReference reference)
        {
            // Beside a reference, 3.0 allows nothing and 3.1 no marks: what needs more stands around it.
            if (!NeedsMore(field))
                return Described(reference, field.Docs);
            schema = new OpenApiSchema { AllOf = [reference] };
        }
        var own = (OpenApiSchema)schema;
        if (field.Docs.Summary is { } summary)
            own.Description = summary;
        own.Deprecated |= field.Docs.Deprecated is not null;
        own.MarkDocs(field.Docs);
        own.Default = field.Default is { } standard ? Default(standard, field.Type!, scope) : null;
        own.Mark("name", field.Name?.Value);
        own.Mark("sensitive", field.Sensitive);
        own.Mark("aliases", field.Aliases.Count > 0 ? Marks.List(field.Aliases.Select(alias => (JsonNode?)alias.Value)) : null);
        own.Mark("one-of", field.OneOf?.Value);
        own.Mark("any-of", field.AnyOf?.Value);
        own.Mark("when", field.When.Count > 0 ? When(field) : null);
        return own;
    }

    private static OpenApiSchemaReference Described(OpenApiSchemaReference reference, DocDecl docs)
    {
        if (docs.Summary is { } summary)
            reference.Description = summary;
        return reference;
    }

    private static bool NeedsMore(FieldDecl field) =>
        field.Default is not null || field.Name is not null || field.Sensitive || field.Aliases.Count > 0 || field.OneOf is not null || field.AnyOf is not null || field.When.Count > 0 ||
        field.Docs.Notes is not null || field.Docs.Deprecated is not null;

    private static JsonObject When(FieldDecl field) =>
        new(field.When.Select(when => KeyValuePair.Create(when.Member.Value, (JsonNode?)Marks.List(when.Values.Select(value => (JsonNode?)Marks.Node(value.Value))))));

    /// <summary>Defaults name members of enums; on the wire they are values.</summary>
    private static JsonNode Default(DefaultDecl standard, TypeExpr type, TypeLookup scope)
    {
        var members = scope.Find(type.Innermost.Name)?.Declaration.Body switch
        {
            EnumBody it => it.Members,
            FlagsBody it => it.Members,
            _ => default,
        };
        var values = standard.Values.Select(value => members.FirstOrDefault(member => member.Name.Value == value.Value.Text)?.Value.Value ?? value.Value).ToList();
        return standard.IsList || values.Count != 1
            ? values.Aggregate(0L, (bits, value) => value.TryGetInt64(out var bit) ? bits | bit : bits)
            : Marks.Node(values[0]);
    }

    private static OpenApiSchema Enum(EnumBody body)
    {
        var isText = body.Members.Any(member => member.Value.Value.Kind == LiteralKind.Text);
        var schema = new OpenApiSchema { Type = isText ? JsonSchemaType.String : JsonSchemaType.Integer, Format = isText ? null : "int64" };
        var values = body.Members.Select(member => Marks.Node(member.Value.Value)).ToList();
        // Users of an open enum make values of their own, which 'enum' would forbid.
        if (body.IsOpen)
            schema.Mark("extensible-enum", Marks.List(values));
        else
            schema.Enum = values;
        Name(schema, body.Members);
        return schema;
    }

    private static OpenApiSchema Flags(FlagsBody body)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" };
        schema.Mark("flags", new JsonObject(body.Members.Select(member => KeyValuePair.Create(MemberName(member), (JsonNode?)Marks.Node(member.Value.Value)))));
        schema.Description = string.Join("\n", body.Members.Select(member => $"{member.Value.Value.Text}: {member.Docs.Summary ?? MemberName(member)}").Prepend("The sum of:"));
        MarkAliases(schema, body.Members);
        return schema;
    }

    /// <summary>Names and meanings, by the marks that most generators know.</summary>
    private static void Name(OpenApiSchema schema, EquatableArray<EnumMemberDecl> members)
    {
        foreach (var mark in new[] { "enum-varnames", "enumNames" })
            schema.Mark(mark, Marks.List(members.Select(member => (JsonNode?)MemberName(member))));
        if (members.Any(member => member.Docs.Summary is not null))
            schema.Mark("enum-descriptions", Marks.List(members.Select(member => (JsonNode?)(member.Docs.Summary ?? ""))));
        MarkAliases(schema, members);
    }

    private static void MarkAliases(OpenApiSchema schema, EquatableArray<EnumMemberDecl> members)
    {
        if (members.Any(member => member.Aliases.Count > 0))
            schema.Mark("enum-aliases", new JsonObject(members.Where(member => member.Aliases.Count > 0)
                .Select(member => KeyValuePair.Create(MemberName(member), (JsonNode?)Marks.List(member.Aliases.Select(alias => (JsonNode?)Marks.Node(alias.Value)))))));
    }

    private static string MemberName(EnumMemberDecl member) => member.CSharpName?.Value ?? (Identifiers.Pascal(member.Name.Value) is { Length: > 0 } name ? name : member.Name.Value);

    private OpenApiSchema Choice(ChoiceBody body, TypeLookup scope)
    {
        var schema = new OpenApiSchema { OneOf = [.. body.Branches.Select(branch => Type(branch.Type, null, scope))] };
        schema.Mark("branches", Marks.List(body.Branches.Select(branch => (JsonNode?)branch.Name.Value)));
        return schema;
    }

    private OpenApiSchema Union(UnionBody body, ScopedType type, TypeLookup scope, string name, EnvelopeModel? envelope, bool isSent)
    {
        var schema = is30 ? Base(body, scope, isSent) : new OpenApiSchema { OneOf = [] };
        schema.Description = type.Declaration.Docs.Text();
        var mapping = new Dictionary<string, OpenApiSchemaReference>();
        foreach (var @case in body.Cases)
        {
            var caseSchema = Case(body, @case, scope, isSent);
            if (envelope is not null)
            {
                AddEnvelope(caseSchema, envelope);
                caseSchema.Required?.Clear();
            }
            Describe(caseSchema, @case.Docs);
            if (is30)
                caseSchema = new OpenApiSchema { AllOf = [new OpenApiSchemaReference(name, document), caseSchema] };
            else
                Discriminate(caseSchema, body, @case.Is.Select(value => Marks.Node(value.Value)));
            var reference = (OpenApiSchemaReference)Add($"{name}_{@case.CSharpName?.Value ?? @case.Name.Value}", caseSchema);
            schema.OneOf?.Add(reference);
            foreach (var value in @case.Is)
                mapping[value.Value.Text] = reference;
        }
        schema.Discriminator = new OpenApiDiscriminator { PropertyName = body.Discriminator.Value, Mapping = mapping };
        // Kinds that this document does not know may come, and are no error.
        schema.Mark("open", true);
        return schema;
    }

    /// <summary>What the cases extend: the members that all have.</summary>
    private OpenApiSchema Base(UnionBody body, TypeLookup scope, bool isSent)
    {
        var schema = Object(body.Fields, scope, isSent);
        Discriminate(schema, body, []);
        return schema;
    }

    private static void Discriminate(OpenApiSchema schema, UnionBody body, IEnumerable<JsonNode> values)
    {
        var isText = body.Cases[0].Is[0].Value.Kind == LiteralKind.Text;
        var known = values.ToList();
        schema.Properties![body.Discriminator.Value] = new OpenApiSchema
        {
            Type = isText ? JsonSchemaType.String : JsonSchemaType.Integer,
            Format = isText ? null : "int64",
            Enum = known.Count > 0 ? known : null,
        };
        (schema.Required ??= new HashSet<string>()).Add(body.Discriminator.Value);
    }

    private OpenApiSchema Case(UnionBody body, CaseDecl @case, TypeLookup scope, bool isSent)
    {
        var schema = Object(is30 ? [] : body.Fields, scope, isSent);
        if (body.Content is not { } content)
        {
            AddFields(schema, @case.Fields, scope, isSent);
            return schema;
        }
        schema.Properties![content.Value] = @case.ContentType is { } type ? Type(type, null, scope) : Object(@case.Fields, scope, isSent);
        if (@case.ContentType is not null || @case.Fields.Any(field => field.IsRequired))
            (schema.Required ??= new HashSet<string>()).Add(content.Value);
        return schema;
    }

    private IOpenApiSchema Type(TypeExpr? type, string? wire, TypeLookup scope) => type switch
    {
        ListTypeExpr it => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Type(it.Element, wire, scope) },
        MapTypeExpr it => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Type(it.Value, wire, scope) },
        NamedTypeExpr it when scope.Find(it.Name) is { } found => Reference(found),
        NamedTypeExpr it => Scalar(it.Name, wire),
        _ => new OpenApiSchema(),
    };

    private static string? Wire(Located<WireForm>? wire) => wire is { } form ? Vocabulary.WireForms.WordFor(form.Value) : null;

    private static OpenApiSchema Scalar(string name, string? wire)
    {
        var schema = name switch
        {
            "string" => new OpenApiSchema { Type = JsonSchemaType.String },
            "bool" when wire == "int" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "0 for false, 1 for true." },
            "bool" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            "int32" or "int64" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = name },
            "uint32" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0", Maximum = "4294967295" },
            "uint64" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0", Maximum = "18446744073709551615" },
            "double" => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
            "timestamp" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = wire == "millis" ? "Milliseconds since 1970." : "Seconds since 1970." },
            "bytes" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "byte" },
            _ => new OpenApiSchema(),
        };
        if (wire == "string")
        {
            schema.Type = JsonSchemaType.String;
            (schema.Format, schema.Minimum, schema.Maximum) = (null, null, null);
            schema.Pattern = name == "double" ? null : "^-?[0-9]+$";
        }
        // Where the JSON alone would not tell what the value is.
        schema.Mark("type", wire is not null || name is "timestamp" or "uint32" or "uint64" or "bytes" ? name : null);
        schema.Mark("wire", wire);
        return schema;
    }

    /// <summary>Limits bind elements of lists and values of maps, but for those on the number of items. A type that is referred to is left as it is.</summary>
    private static IOpenApiSchema Constrained(IOpenApiSchema schema, ConstraintsDecl limits, TypeExpr? type, bool isSent)
    {
        if (!isSent || limits == ConstraintsDecl.None)
            return schema;
        if (schema is OpenApiSchemaReference reference)
            schema = new OpenApiSchema { AllOf = [reference] };
        var own = (OpenApiSchema)schema;
        if (type is ListTypeExpr)
            (own.MinItems, own.MaxItems) = (limits.MinItems?.Value, limits.MaxItems?.Value);
        else if (type is MapTypeExpr)
            (own.MinProperties, own.MaxProperties) = (limits.MinItems?.Value, limits.MaxItems?.Value);
        var element = limits with { MinItems = null, MaxItems = null };
        if (element == ConstraintsDecl.None)
            return own;
        switch (type)
        {
            case ListTypeExpr it:
                own.Items = Constrained(own.Items!, element, it.Element, isSent);
                break;
            case MapTypeExpr it:
                own.AdditionalProperties = Constrained(own.AdditionalProperties!, element, it.Value, isSent);
                break;
            default:
                own.Minimum = limits.Min?.Value ?? own.Minimum;
                own.Maximum = limits.Max?.Value ?? own.Maximum;
                (own.MinLength, own.MaxLength) = (limits.MinChars?.Value, limits.MaxChars?.Value);
                own.Mark("max-bytes", limits.MaxBytes?.Value);
                break;
        }
        return own;
    }

    private void MarkSent(TypeExpr? type, TypeLookup scope)
    {
        if (type is null || scope.Find(type.Innermost.Name) is not { } found || !_sent.Add(found))
            return;
        IEnumerable<TypeExpr?> parts = found.Declaration.Body switch
        {
            ObjectBody it => it.Fields.Select(field => field.Type),
            UnionBody it => it.Fields.Concat(it.Cases.SelectMany(@case => @case.Fields)).Select(field => field.Type).Concat(it.Cases.Select(@case => @case.ContentType)),
            ChoiceBody it => it.Branches.Select(branch => branch.Type),
            AliasBody it => [it.Type],
            _ => [],
        };
        foreach (var part in parts)
            MarkSent(part, found.Scope);
    }
}
