using System.Text.Json.Nodes;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;
using Microsoft.OpenApi;

namespace Chatwright.Tool.OpenApi;

/// <summary>Makes schemas of types: one component for each type that an endpoint reaches.</summary>
/// <param name="document">Receives the components.</param>
/// <param name="is30">
/// <c>true</c> for OpenAPI 3.0, whose schemas cannot state conditions, and whose tools expect unions as base types. Since 3.1 a union
/// is one of its cases.
/// </param>
internal sealed class SchemaExporter(OpenApiDocument document, bool is30)
{
    private readonly Dictionary<DeclaredType, string> _names = [];
    private readonly HashSet<string> _taken = [];

    /// <summary>The types of requests. Limits apply only to these.</summary>
    private readonly HashSet<DeclaredType> _sent = [];

    /// <summary>Notes that requests hold a type, and all types that it is made of.</summary>
    public void MarkSent(ResolvedType? type)
    {
        if (type?.Named is not { } named || !_sent.Add(named))
            return;
        foreach (var part in Parts(named))
            MarkSent(part);
    }

    /// <summary>The schema of a request: a component, unless the request has no members.</summary>
    /// <param name="name">The component's name; null if the request has no members or is a declared type.</param>
    /// <param name="type">The request's type; null if the request has no members.</param>
    public IOpenApiSchema Request(string? name, ResolvedType? type) => type?.Named switch
    {
        null => Object([], isSent: true),
        ObjectType it when name is not null => Add(name, Object(Body(it), isSent: true)),
        var named => Reference(named),
    };

    /// <summary>The schema of a response, as a component. It has the members of the envelope too.</summary>
    public IOpenApiSchema Response(string name, ResolvedType type, EnvelopeModel envelope) => Add(name, type.Named switch
    {
        UnionType union => Union(union, name, envelope, isSent: false),
        ObjectType it => Response(it.Members.Own, envelope),
        _ => Response([], envelope),
    });

    private static EquatableArray<Member> Body(ObjectType type) =>
        type.Members.Own.Where(member => !member.Declaration.IsQuery).ToEquatableArray();

    /// <summary>The parameter of a member that travels in the query.</summary>
    public OpenApiParameter Parameter(Member member) => new()
    {
        Name = member.WireName,
        In = ParameterLocation.Query,
        Required = member.IsRequired,
        Description = member.Declaration.Docs.Summary,
        Schema = MemberSchema(member, isSent: true),
    };

    /// <summary>Adds a component under a unique name.</summary>
    public IOpenApiSchema Add(string name, IOpenApiSchema schema)
    {
        var free = Free(name);
        document.AddComponent(free, schema);
        return new OpenApiSchemaReference(free, document);
    }

    /// <summary>A failed response lacks required members of a successful one, so its schema only marks them.</summary>
    private OpenApiSchema Response(EquatableArray<Member> members, EnvelopeModel envelope)
    {
        var schema = Object(members, isSent: false);
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
        Add(envelope.Code, JsonSchemaType.Integer, "int64", "0 on success, otherwise the error code.");
        Add(envelope.Info, JsonSchemaType.String, null, "The error text.");
        Add(envelope.Display, JsonSchemaType.String, null, "The error text for end users.");
    }

    private OpenApiSchemaReference Reference(DeclaredType type)
    {
        if (!_names.TryGetValue(type, out var name))
        {
            name = _names[type] = Free(type.CSharpName, Home(type) + type.CSharpName);
            document.AddComponent(name, Declared(type, name));
        }
        return new OpenApiSchemaReference(name, document);
    }

    /// <summary>Distinguishes types of one name: the group's name, or none for those shared by all.</summary>
    private static string Home(DeclaredType type) => type.Scope.IsOfAll ? "" : type.Scope.Namespace.Split('.')[^1];

    private string Free(params string[] names)
    {
        var free = names.FirstOrDefault(_taken.Add);
        for (var number = 2; free is null; number++)
            free = names[^1] + Marks.Number(number) is var next && _taken.Add(next) ? next : null;
        return free;
    }

    private OpenApiSchema Declared(DeclaredType type, string name)
    {
        var isSent = _sent.Contains(type);
        var schema = type switch
        {
            ObjectType it => Object(it.Members.Own, isSent),
            ValuesType it => EnumSchemas.Of(it),
            UnionType it => Union(it, name, null, isSent),
            ChoiceType it => Choice(it),
            AliasType it => Own(Limited(it.Target, it.Constraints, isSent)),
            _ => new OpenApiSchema(),
        };
        Describe(schema, type.Docs);
        schema.Mark("sensitive", type.IsSensitive);
        return schema;
    }

    private static OpenApiSchema Own(IOpenApiSchema schema) => schema as OpenApiSchema ?? new OpenApiSchema { AllOf = [schema] };

    private static void Describe(OpenApiSchema schema, DocDecl docs)
    {
        schema.Description ??= docs.Text();
        schema.Deprecated = docs.Deprecated is not null;
        schema.MarkDocs(docs);
    }

    public OpenApiSchema Object(EquatableArray<Member> members, bool isSent)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
        AddMembers(schema, members, isSent);
        return schema;
    }

    private void AddMembers(OpenApiSchema schema, EquatableArray<Member> members, bool isSent)
    {
        foreach (var member in members)
        {
            schema.Properties![member.WireName] = MemberSchema(member, isSent);
            if (member.IsRequired)
                (schema.Required ??= new HashSet<string>()).Add(member.WireName);
        }
        if (isSent)
            AddPresence(schema, members);
    }

    /// <summary>Adds the members that are required on conditions, or as one of several.</summary>
    private void AddPresence(OpenApiSchema schema, EquatableArray<Member> members)
    {
        var rules = new List<IOpenApiSchema>();
        foreach (var member in members.Where(member => member.Conditions.Count > 0))
            rules.Add(Condition(member));
        foreach (var label in Labelled(members, member => member.Declaration.OneOf?.Value))
            rules.Add(new OpenApiSchema { OneOf = [.. label.Select(Requires)] });
        foreach (var label in Labelled(members, member => member.Declaration.AnyOf?.Value))
            rules.Add(new OpenApiSchema { AnyOf = [.. label.Select(Requires)] });
        foreach (var member in members)
            rules.AddRange(member.Excludes.Select(other => Excludes(member.WireName, other)));
        // The rules of members that a union's cases share stand there already.
        if (!is30 && rules.Count > 0)
            schema.AllOf = [.. schema.AllOf ?? [], .. rules];
    }

    private static IEnumerable<IGrouping<string?, FieldDecl>> Labelled(EquatableArray<Member> members, Func<Member, string?> labelOf) =>
        members.Where(member => labelOf(member) is not null).GroupBy(labelOf, member => member.Declaration);

    private static OpenApiSchema Condition(Member member) => new()
    {
        If = new OpenApiSchema
        {
            Properties = member.Conditions.ToDictionary(
                condition => condition.Member.WireName,
                IOpenApiSchema (condition) => new OpenApiSchema { Enum = [.. WireValuesOf(condition)] }),
            Required = member.Conditions.Select(condition => condition.Member.WireName).ToHashSet(),
        },
        Then = Requires(member.Declaration),
    };

    private static IEnumerable<JsonNode> WireValuesOf(Condition condition) =>
        condition.Values.Select(value => WireValues.Of(condition.Member.Type.Shape, value));

    private static OpenApiSchema Excludes(string name, string other) =>
        new() { Not = new OpenApiSchema { Required = new HashSet<string> { name, other } } };

    private static OpenApiSchema Requires(FieldDecl field) => new() { Required = new HashSet<string> { field.WireName.Value } };

    private IOpenApiSchema MemberSchema(Member member, bool isSent)
    {
        var field = member.Declaration;
        var schema = Limited(member.Type, field.Constraints, isSent);
        // Beside a reference, 3.0 allows no other key and 3.1 no marks, so these stand in a schema around it.
        if (schema is OpenApiSchemaReference reference && !NeedsMore(field))
            return Described(reference, field.Docs);
        var own = Own(schema);
        if (field.Docs.Summary is { } summary)
            own.Description = summary;
        own.Deprecated |= field.Docs.Deprecated is not null;
        own.MarkDocs(field.Docs);
        own.Default = member.Default is { } value ? WireValues.Of(member.Type.Shape, value.Text) : null;
        own.Mark("from", field.From is { } from ? Vocabulary.MemberSources.WordFor(from.Value) : null);
        own.Mark("name", field.Name?.Value);
        own.Mark("sensitive", field.Sensitive);
        own.Mark("aliases", field.Aliases.Count > 0 ? Marks.List(field.Aliases.Select(alias => (JsonNode?)alias.Value)) : null);
        own.Mark("one-of", field.OneOf?.Value);
        own.Mark("any-of", field.AnyOf?.Value);
        own.Mark("excludes", field.Excludes.Count > 0 ? Marks.List(field.Excludes.Select(other => (JsonNode?)other.Value)) : null);
        own.Mark("when", member.Conditions.Count > 0 ? When(member) : null);
        return own;
    }

    private static OpenApiSchemaReference Described(OpenApiSchemaReference reference, DocDecl docs)
    {
        if (docs.Summary is { } summary)
            reference.Description = summary;
        return reference;
    }

    private static bool NeedsMore(FieldDecl field) =>
        field.Default is not null || field.From is not null || field.Name is not null || field.Sensitive || field.Aliases.Count > 0
        || field.OneOf is not null || field.AnyOf is not null || field.When.Count > 0 || field.Excludes.Count > 0
        || field.Docs.Notes is not null || field.Docs.Deprecated is not null;

    private static JsonObject When(Member member) => new(member.Conditions.Select(condition =>
        KeyValuePair.Create(condition.Member.WireName, (JsonNode?)Marks.List(WireValuesOf(condition)))));

    private OpenApiSchema Choice(ChoiceType type)
    {
        var schema = new OpenApiSchema { OneOf = [.. type.Branches.Select(branch => Type(branch.Value.Type))] };
        schema.Mark("branches", Marks.List(type.Branches.Select(branch => (JsonNode?)branch.Declaration.Name.Value)));
        return schema;
    }

    public OpenApiSchema Union(UnionType union, string name, EnvelopeModel? envelope, bool isSent)
    {
        var schema = is30 ? Base(union, isSent) : new OpenApiSchema { OneOf = [] };
        schema.Description = union.Docs.Text();
        var mapping = new Dictionary<string, OpenApiSchemaReference>();
        foreach (var @case in union.Members.Cases)
        {
            var reference = CaseReference(union, @case, name, envelope, isSent);
            schema.OneOf?.Add(reference);
            foreach (var value in @case.Values)
                mapping[value] = reference;
        }
        schema.Discriminator = new OpenApiDiscriminator { PropertyName = union.Discriminator, Mapping = mapping };
        // Kinds that this document does not know may come, and are no error.
        schema.Mark("open", true);
        return schema;
    }

    private OpenApiSchemaReference CaseReference(UnionType union, UnionCase @case, string name, EnvelopeModel? envelope, bool isSent)
    {
        var schema = Case(union, @case, isSent);
        if (envelope is not null)
        {
            AddEnvelope(schema, envelope);
            schema.Required?.Clear();
        }
        var declaration = @case.Declaration;
        Describe(schema, declaration.Docs);
        schema.Mark("implicit", @case.Implicit);
        if (is30)
            schema = new OpenApiSchema { AllOf = [new OpenApiSchemaReference(name, document), schema] };
        else
            Discriminate(schema, union, declaration.Is.Select(value => Marks.Node(value.Value)));
        return (OpenApiSchemaReference)Add($"{name}_{@case.Name}", schema);
    }

    /// <summary>The base type of the cases: the members that all have.</summary>
    private OpenApiSchema Base(UnionType union, bool isSent)
    {
        var schema = Object(union.Members.Common.Own, isSent);
        Discriminate(schema, union, []);
        return schema;
    }

    private static void Discriminate(OpenApiSchema schema, UnionType union, IEnumerable<JsonNode> values)
    {
        var isText = union.Members.IsText;
        var known = values.ToList();
        schema.Properties![union.Discriminator] = new OpenApiSchema
        {
            Type = isText ? JsonSchemaType.String : JsonSchemaType.Integer,
            Format = isText ? null : "int64",
            Enum = known.Count > 0 ? known : null,
        };
        (schema.Required ??= new HashSet<string>()).Add(union.Discriminator);
    }

    private OpenApiSchema Case(UnionType union, UnionCase @case, bool isSent)
    {
        var schema = Object(is30 ? [] : union.Members.Common.Own, isSent);
        if (union.Content is not { } content)
        {
            AddMembers(schema, @case.Fields, isSent);
            return schema;
        }
        schema.Properties![content] = @case.Content is { } member ? Type(member.Type) : Object(@case.Fields, isSent);
        if (@case.Content is not null || @case.Fields.Any(field => field.IsRequired))
            (schema.Required ??= new HashSet<string>()).Add(content);
        return schema;
    }

    private IOpenApiSchema Limited(ResolvedType type, ConstraintsDecl limits, bool isSent) =>
        isSent ? ScalarSchemas.Constrained(Type(type), limits, type.Shape, type.Layers) : Type(type);

    private IOpenApiSchema Type(ResolvedType type) => Type(type, type.Shape, type.Layers);

    private IOpenApiSchema Type(ResolvedType type, Shape shape, int layers) => shape switch
    {
        ListShape list when layers > 0 => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Type(type, list.Element, layers - 1) },
        MapShape map when layers > 0 => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Type(type, map.Value, layers - 1) },
        _ when type.Named is { } named => Reference(named),
        ScalarShape scalar => ScalarSchemas.Of(scalar),
        _ => new OpenApiSchema(),
    };

    private static IEnumerable<ResolvedType> Parts(DeclaredType type) => type switch
    {
        ObjectType it => it.Members.Own.Select(member => member.Type),
        UnionType it => it.Members.Types,
        ChoiceType it => it.Branches.Select(branch => branch.Value.Type),
        AliasType it => [it.Target],
        _ => [],
    };
}
