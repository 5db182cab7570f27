using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Names;

/// <summary>The C# names that come of a file.</summary>
internal static class EmittedNames
{
    public static string Request(string endpoint) => endpoint + "Request";

    public static string Response(string endpoint) => endpoint + "Response";

    public static string Client(string prefix) => prefix + "Client";

    public static EquatableArray<string> Methods(string endpoint, bool isPaged) =>
        isPaged ? [endpoint + "Async", endpoint + "PagesAsync", endpoint + "AllAsync"] : [endpoint + "Async"];

    /// <summary>The types of the service's own file.</summary>
    public static EquatableArray<string> ServiceTypes(string service) =>
        [service + "Client", service + "ClientOptions", service + "Region", service + "ErrorCode", service + "Errors", service + "Json", service + "Hosting"];

    /// <summary>The types of a group's client.</summary>
    public static EquatableArray<string> GroupTypes(string group) => [group + "Client", group + "ClientExtensions"];

    /// <summary>The types of an endpoint's file.</summary>
    public static EquatableArray<string> Types(string endpoint, EndpointDecl declaration) =>
        OwnTypes(endpoint, declaration).Concat(Types(declaration.Types)).ToEquatableArray();

    /// <summary>Those of them that are called after the endpoint.</summary>
    public static IEnumerable<string> OwnTypes(string endpoint, EndpointDecl declaration) =>
        declaration.Request is { Type: null, Fields.Count: > 0 } ? [Request(endpoint), Response(endpoint)] : [Response(endpoint)];

    public static IEnumerable<string> Types(IEnumerable<TypeDecl> types) => types.SelectMany(Types);

    /// <summary>The types that a declared one gives.</summary>
    public static IEnumerable<string> Types(TypeDecl type)
    {
        if (Kind(type.Body) is null)
            yield break;
        yield return Of(type);
        if (IsAliased(type.Body))
            yield return NumberEnumModel.Codec(Of(type));
    }

    /// <summary>The types with names of their own: of several that give one name, the first. The others were reported.</summary>
    public static IEnumerable<TypeDecl> Distinct(IEnumerable<TypeDecl> types)
    {
        var taken = new HashSet<string>();
        return types.Where(type => TryTake(taken, type));
    }

    /// <summary>Takes the names of a type, unless one of them is taken.</summary>
    public static bool TryTake(HashSet<string> taken, TypeDecl type)
    {
        if (Types(type).Any(taken.Contains))
            return false;
        taken.UnionWith(Types(type));
        return true;
    }

    public static string Of(TypeDecl type) => type.CSharpName?.Value ?? type.Name.Value;

    public static string Of(CaseDecl @case) => @case.CSharpName?.Value ?? Identifiers.Pascal(@case.Name.Value);

    /// <summary>Null for a name that gives no C# type.</summary>
    public static NamedKind? Kind(TypeBody body) => body switch
    {
        ObjectBody => NamedKind.Object,
        UnionBody => NamedKind.Union,
        ChoiceBody => NamedKind.Choice,
        FlagsBody => NamedKind.Flags,
        EnumBody { Members: var members } => members.Any(member => member.Value.Value.Kind == LiteralKind.Text) ? NamedKind.TextEnum : NamedKind.NumberEnum,
        _ => null,
    };

    /// <summary>Whether some members of an enum or flags have other numbers too.</summary>
    public static bool IsAliased(TypeBody body) =>
        body is ValuesBody values && values.Members.Any(member => member.Aliases.Count > 0) && Kind(body) != NamedKind.TextEnum;
}
