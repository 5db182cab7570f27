using System.Collections.Generic;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>
/// Methods that take the only required member of a request as a parameter. They are extension methods: an overload would make
/// <c>ListAsync(new() { … })</c> ambiguous.
/// </summary>
internal static class ShortFormEmitter
{
    public static void WriteShortForms(this SourceWriter writer, EndpointModel model, ShortFormModel form, List<EndpointMethod> methods)
    {
        writer.WriteLine();
        using var extensions = writer.Open($"partial class {model.Group.Names.Extensions}");
        for (var i = 0; i < methods.Count; i++)
        {
            if (i > 0)
                writer.WriteLine();
            writer.WriteShortForm(model, form, methods[i]);
        }
    }

    /// <summary>
    /// Prints a conversion to the request. Methods that extend a compiled client are extension methods themselves, so that another with the same
    /// name would be ambiguous.
    /// </summary>
    public static void WriteConversion(this SourceWriter writer, EndpointModel model, ShortFormModel form)
    {
        if (model.Names.Request is not { } request)
            return;
        var member = form.Parameter;
        writer.WriteLine();
        using var type = writer.Open($"partial record {request}");
        writer.WriteLine("/// <summary>Converts the only required member to a request.</summary>");
        writer.WriteParameter(member.Local.TrimStart('@'), Description(member));
        writer.WriteLine($"public static implicit operator {request}({member.Shape.Type()} {member.Local}) =>");
        using var body = writer.Indent();
        writer.WriteLine($"new() {{ {member.Name} = {member.Local} }};");
    }

    private static void WriteShortForm(this SourceWriter writer, EndpointModel model, ShortFormModel form, EndpointMethod method)
    {
        writer.WriteInheritedDocs(model, method);
        writer.WriteParameter("client", "The client.");
        var member = form.Parameter;
        writer.WriteParameter(member.Local.TrimStart('@'), Description(member));
        writer.WriteParameter("cancellationToken", "The token that cancels the call.");
        writer.WriteObsolete(model.Docs);
        writer.Write($"public static {method.ReturnType} {method.Name}(this {model.Group.Names.Client} client, ");
        writer.WriteLine($"{member.Shape.Type()} {member.Local}, {Runtime.CancellationToken} cancellationToken = default)");
        using (writer.Indent())
            writer.WriteLine($"=> client.{method.Name}(new {model.Request()} {{ {member.Name} = {member.Local} }}, cancellationToken);");
    }

    private static void WriteParameter(this SourceWriter writer, string name, string xml) =>
        writer.WriteLine($"/// <param name=\"{name}\">{xml}</param>");

    private static string Description(MemberModel member) =>
        member.Docs.Summary is { } summary ? CSharp.Xml(summary) : $"The JSON member <c>{CSharp.Xml(member.WireName)}</c>.";
}
