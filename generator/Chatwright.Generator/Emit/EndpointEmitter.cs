using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>An endpoint: its methods on the group's client, their short forms, its types.</summary>
internal static class EndpointEmitter
{
    public static void WriteEndpoint(this SourceWriter writer, EndpointModel model)
    {
        using (writer.Open($"namespace {model.Home.Namespace}"))
        {
            var methods = Methods(model).ToList();
            writer.WriteClient(model, methods);
            writer.WriteShortForms(model, methods);
        }
        writer.WriteLine();
        writer.WriteTypes(model.Group.Namespace, model.Home, model.Types);
    }

    private static void WriteClient(this SourceWriter writer, EndpointModel model, List<Method> methods)
    {
        using var client = writer.Open($"partial class {model.Group.ClientName}");
        writer.WriteDescription(model);
        foreach (var method in methods)
        {
            writer.WriteLine();
            writer.WriteMethod(model, method);
        }
    }

    private static string Request(EndpointModel model) => model.RequestType is { } type ? "global::" + type : Runtime.NoRequest;

    private static string Response(EndpointModel model) => "global::" + model.ResponseType;

    private static string Field(EndpointModel model) => CSharp.StaticField(model.Name);

    private static void WriteDescription(this SourceWriter writer, EndpointModel model)
    {
        writer.WriteLine($"private static readonly {Runtime.ApiEndpoint}<{Request(model)}, {Response(model)}> {Field(model)} =");
        using var indent = writer.Indent();
        writer.Write($"new({model.Home.Service}Client.Service, {CSharp.Literal(model.Path)})");
        var hasFacts = false;
        if (model.IsGet)
            Begin().Write($"Method = {Runtime.HttpMethod}.Get");
        if (model.IsSafe)
            Begin().Write("IsSafe = true");
        else if (model.IsIdempotent)
            Begin().Write("IsIdempotent = true");
        if (model.Calls is { } calls)
            Begin().Write($"Calls = new({CSharp.Invariant(calls.Permits)}, {CSharp.Invariant(calls.WindowSeconds)})");
        if (model.Envelope is { } envelope)
            Begin().Write($"Envelope = {ServiceEmitter.Envelope(envelope)}");
        if (model.OwnErrors.Count > 0)
            Begin().Write("Errors = [").WriteJoined(model.OwnErrors, ServiceEmitter.WriteError).Write("]");
        writer.WriteLine(hasFacts ? " };" : ";");

        SourceWriter Begin()
        {
            writer.Write(hasFacts ? ", " : " { ");
            hasFacts = true;
            return writer;
        }
    }

    /// <summary>The call itself, and with paging the two walks.</summary>
    private static IEnumerable<Method> Methods(EndpointModel model)
    {
        var (name, response) = (model.Name, Response(model));
        var argument = model.RequestType is null ? $"{Runtime.NoRequest}.Value" : "request";
        yield return new Method($"{name}Async", $"{Runtime.Task}<{response}>", "The response.", $"Transport.SendAsync({Field(model)}, {argument}, cancellationToken)");
        if (model.Pages is not { } pages)
            yield break;
        yield return new Method(
            $"{name}PagesAsync", $"{Runtime.AsyncEnumerable}<{response}>", "The pages. Each page is requested when the enumeration reaches it.", model.PageWalk(pages));
        yield return new Method(
            $"{name}AllAsync", $"{Runtime.AsyncEnumerable}<{pages.Item.Type()}>", "The items of all pages. Each page is requested when the enumeration reaches it.", model.ItemWalk(pages));
    }

    private static void WriteMethod(this SourceWriter writer, EndpointModel model, Method method)
    {
        var hasRequest = model.RequestType is not null;
        if (method.Name == model.Name + "Async")
            writer.WriteDocs(model, method, hasRequest);
        else
            writer.WriteInheritedDocs(model, method);
        writer.WriteObsolete(model.Docs);
        var request = hasRequest ? $"{Request(model)} request, " : "";
        writer.WriteLine($"public virtual {method.ReturnType} {method.Name}({request}{Runtime.CancellationToken} cancellationToken = default)");
        using (writer.Indent())
            writer.WriteLine($"=> {method.Body};");
    }

    private static void WriteDocs(this SourceWriter writer, EndpointModel model, Method method, bool hasRequest)
    {
        writer.WriteDocs(model.Docs, "Calls", model.Path);
        if (hasRequest)
            writer.WriteLine("/// <param name=\"request\">The request.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">The token that cancels the call.</param>");
        writer.WriteLine($"/// <returns>{method.Returns}</returns>");
        writer.Write($"/// <exception cref=\"{Runtime.ApiException}\">The service returned an error");
        writer.WriteCodes(model);
        writer.WriteLine(".</exception>");
    }

    /// <summary>What the plain call says holds for its other forms.</summary>
    private static void WriteInheritedDocs(this SourceWriter writer, EndpointModel model, Method method)
    {
        var request = model.RequestType is null ? "" : Request(model) + ", ";
        writer.WriteLine($"/// <inheritdoc cref=\"{model.Group.ClientName}.{model.Name}Async({request}{Runtime.CancellationToken})\"/>");
        writer.WriteLine($"/// <returns>{method.Returns}</returns>");
    }

    private static void WriteCodes(this SourceWriter writer, EndpointModel model)
    {
        if (model.Errors.Count == 0)
            return;
        writer.Write(". Codes of this endpoint: ").WriteJoined(
            model.Errors, (writer, error) => writer.Write($"<see cref=\"{model.Home.Service}ErrorCode.{error.Name}\"/> ({CSharp.Invariant(error.Code)})"));
    }

    /// <summary>Extension methods: an overload would make <c>GetListAsync(new() { … })</c> ambiguous.</summary>
    private static void WriteShortForms(this SourceWriter writer, EndpointModel model, List<Method> methods)
    {
        if (model.ShortForm is not { } form)
            return;
        writer.WriteLine();
        using var extensions = writer.Open($"partial class {model.Group.ClientName}Extensions");
        foreach (var method in methods)
        {
            writer.WriteShortForm(model, form, method);
            if (method != methods[methods.Count - 1])
                writer.WriteLine();
        }
    }

    private static void WriteShortForm(this SourceWriter writer, EndpointModel model, ShortFormModel form, Method method)
    {
        var parameters = form.Parameters.Select(member => (Name: member.Local, Text: Summary(member))).ToList();
        writer.WriteInheritedDocs(model, method);
        foreach (var (name, text) in parameters.Prepend((Name: "client", Text: "The client.")).Append((Name: "cancellationToken", Text: "The token that cancels the call.")))
            writer.WriteLine($"/// <param name=\"{name.TrimStart('@')}\">{text}</param>");
        writer.WriteObsolete(model.Docs);
        var list = string.Concat(form.Parameters.Zip(parameters, (member, parameter) => $"{member.Shape.Type()} {parameter.Name}, "));
        var values = string.Join(", ", form.Parameters.Zip(parameters, (member, parameter) => $"{member.Name} = {parameter.Name}"));
        var construction = values.Length == 0 ? $"new {Request(model)}()" : $"new {Request(model)} {{ {values} }}";
        writer.WriteLine($"public static {method.ReturnType} {method.Name}(this {model.Group.ClientName} client, {list}{Runtime.CancellationToken} cancellationToken = default)");
        using (writer.Indent())
            writer.WriteLine($"=> client.{method.Name}({construction}, cancellationToken);");
    }

    /// <summary>As XML.</summary>
    private static string Summary(MemberModel member) =>
        member.Docs.Summary is { } summary ? CSharp.Xml(summary) : $"The JSON member <c>{CSharp.Xml(member.WireName)}</c>.";

    private sealed record Method(string Name, string ReturnType, string Returns, string Body);
}
