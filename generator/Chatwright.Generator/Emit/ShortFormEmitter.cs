using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>
/// Methods that take the required members of a request as parameters. They are extension methods: an overload would make
/// <c>GetListAsync(new() { … })</c> ambiguous.
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

    private static void WriteShortForm(this SourceWriter writer, EndpointModel model, ShortFormModel form, EndpointMethod method)
    {
        writer.WriteInheritedDocs(model, method);
        writer.WriteParameter("client", "The client.");
        foreach (var member in form.Parameters)
            writer.WriteParameter(member.Local.TrimStart('@'), Description(member));
        writer.WriteParameter("cancellationToken", "The token that cancels the call.");
        writer.WriteObsolete(model.Docs);
        var parameters = string.Concat(form.Parameters.Select(member => $"{member.Shape.Type()} {member.Local}, "));
        writer.Write($"public static {method.ReturnType} {method.Name}(this {model.Group.Names.Client} client, {parameters}");
        writer.WriteLine($"{Runtime.CancellationToken} cancellationToken = default)");
        using (writer.Indent())
            writer.WriteLine($"=> client.{method.Name}({Construction(model, form)}, cancellationToken);");
    }

    private static string Construction(EndpointModel model, ShortFormModel form) => form.Parameters.Count == 0
        ? $"new {model.Request()}()"
        : $"new {model.Request()} {{ {string.Join(", ", form.Parameters.Select(member => $"{member.Name} = {member.Local}"))} }}";

    private static void WriteParameter(this SourceWriter writer, string name, string xml) =>
        writer.WriteLine($"/// <param name=\"{name}\">{xml}</param>");

    private static string Description(MemberModel member) =>
        member.Docs.Summary is { } summary ? CSharp.Xml(summary) : $"The JSON member <c>{CSharp.Xml(member.WireName)}</c>.";
}
