using System.Collections.Generic;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>An endpoint: its descriptor, its methods on the group's client, their short forms, its types.</summary>
internal static class EndpointEmitter
{
    public static void WriteEndpoint(this SourceWriter writer, EndpointModel model)
    {
        using var space = writer.Open($"namespace {model.Home.Namespace}");
        var methods = model.Methods().ToList();
        writer.WriteClient(model, methods);
        if (model.ShortForm is { } form)
        {
            if (model.Group.IsCompiled)
                writer.WriteConversion(model, form);
            else
                writer.WriteShortForms(model, form, methods);
        }
        writer.WriteLine();
        writer.WriteDescriptor(model);
        if (model.IsProbe)
            writer.WriteProbe(model);
        if (model.Types.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteTypes(model.Home, model.Types);
    }

    /// <summary>The C# type of the request.</summary>
    public static string Request(this EndpointModel model) => model.RequestType is { } type ? "global::" + type : Runtime.NoRequest;

    /// <summary>The documentation of the call holds for its other forms.</summary>
    public static void WriteInheritedDocs(this SourceWriter writer, EndpointModel model, EndpointMethod method)
    {
        var request = model.RequestType is null ? "" : model.Request() + ", ";
        var client = model.Group.IsCompiled ? model.Home.ClientOf(model.Group) + ", " : "";
        writer.WriteLine($"/// <inheritdoc cref=\"{model.Owner()}.{model.MainMethod}({client}{request}{Runtime.CancellationToken})\"/>");
        writer.WriteLine($"/// <returns>{method.Returns}</returns>");
    }

    /// <summary>The class with the methods.</summary>
    private static string Owner(this EndpointModel model) => model.Group.IsCompiled ? model.Group.Names.Extensions : model.Group.Names.Client;

    /// <summary>The expression that names the descriptor.</summary>
    private static string Descriptor(this EndpointModel model) => model.Home.Extended is not null
        ? $"{model.Group.Names.Endpoints}.{model.Names.Descriptor}"
        : $"{model.Home.Names.Endpoints}.{model.Group.Names.Property}.{model.Names.Descriptor}";

    private static string Response(this EndpointModel model) => "global::" + model.ResponseType;

    private static void WriteClient(this SourceWriter writer, EndpointModel model, List<EndpointMethod> methods)
    {
        using var client = writer.Open($"partial class {model.Owner()}");
        for (var i = 0; i < methods.Count; i++)
        {
            if (i > 0)
                writer.WriteLine();
            writer.WriteMethod(model, methods[i]);
        }
    }

    /// <summary>The call that a health check makes by default.</summary>
    private static void WriteProbe(this SourceWriter writer, EndpointModel model)
    {
        var client = model.Home.Names.Client;
        var (token, request) = ("cancellationToken", model.RequestType is null ? "" : $"new {model.Request()}(), ");
        writer.WriteLine();
        using var type = writer.Open($"partial class {client}");
        var call = $"{Runtime.Func}<{client}, {Runtime.CancellationToken}, {Runtime.Task}>";
        writer.WriteLine($$"""
            static {{call}}? {{Runtime.ApiClient}}<{{client}}>.{{FixedNames.Probe}} =>
                static (client, {{token}}) => client.{{model.Group.Names.Property}}.{{model.Names.Method}}({{request}}{{token}});
            """);
    }

    /// <summary>The property that describes the endpoint to the runtime, and to tests and logs.</summary>
    private static void WriteDescriptor(this SourceWriter writer, EndpointModel model)
    {
        var home = model.Home;
        if (home.Extended is not null)
        {
            using var added = writer.Open($"partial class {model.Group.Names.Endpoints}");
            writer.WriteDescriptor(model, $"{Runtime.ApiExtension}.ServiceOf<{home.Client()}>()");
            return;
        }
        using var endpoints = writer.Open($"partial class {home.Names.Endpoints}");
        using var group = writer.Open($"partial class {model.Group.Names.Property}");
        writer.WriteDescriptor(model, $"{home.Client()}.{FixedNames.Service}");
    }

    private static void WriteDescriptor(this SourceWriter writer, EndpointModel model, string service)
    {
        writer.WriteLine($"/// <summary>The endpoint <c>{CSharp.Xml(model.Path)}</c>.</summary>");
        writer.WriteObsolete(model.Docs);
        writer.WriteLine($"public static {Runtime.ApiEndpoint}<{model.Request()}, {model.Response()}> {model.Names.Descriptor} {{ get; }} =");
        using var indent = writer.Indent();
        writer.Write($"new({service}, {CSharp.Literal(model.Path)})");
        var hasFacts = false;
        if (model.IsGet)
            Begin().Write($"Method = {Runtime.HttpMethod}.Get");
        if (model.IsSafe)
            Begin().Write("IsSafe = true");
        else if (model.IsIdempotent)
            Begin().Write("IsIdempotent = true");
        if (model.Calls is { } calls)
            Begin().Write($"Calls = new({CSharp.Invariant(calls.Permits)}, {CSharp.Invariant(calls.WindowSeconds)})");
        if (model.Query.Count > 0)
            Begin().Write("Query = [").WriteJoined(model.Query, ServiceDescriptionEmitter.WriteQuery).Write("]");
        if (model.Envelope is { } envelope)
            Begin().Write($"Envelope = {envelope.Construction()}");
        if (model.OwnErrors.Count > 0)
            Begin().Write("Errors = static () => [").WriteJoined(model.OwnErrors, ErrorEmitter.WriteError).Write("]");
        writer.WriteLine(hasFacts ? " };" : ";");

        SourceWriter Begin()
        {
            writer.Write(hasFacts ? ", " : " { ");
            hasFacts = true;
            return writer;
        }
    }

    /// <summary>The call itself; with paging the walk before it.</summary>
    private static IEnumerable<EndpointMethod> Methods(this EndpointModel model)
    {
        var (names, response) = (model.Names, model.Response());
        var argument = model.RequestType is null ? $"{Runtime.NoRequest}.Value" : "request";
        var transport = model.Group.IsCompiled ? $"{Runtime.ApiExtension}.TransportOf(client)" : FixedNames.Transport;
        var call = $"{transport}.SendAsync({model.Descriptor()}, {argument}, cancellationToken)";
        if (model.Pages is { } pages)
        {
            const string Returns =
                "The items of all pages. <c>AsPages</c> returns the pages instead. An enumeration requests each page when it reaches it.";
            yield return new EndpointMethod(names.ItemsMethod!, $"{Runtime.ApiPageable}<{model.PageTypes(pages)}>", Returns, model.Walk(pages));
        }
        var returns = model.Pages is null ? "The response." : "The response of one page.";
        yield return new EndpointMethod(names.Method, $"{Runtime.Task}<{response}>", returns, call);
    }

    private static void WriteMethod(this SourceWriter writer, EndpointModel model, EndpointMethod method)
    {
        var hasRequest = model.RequestType is not null;
        if (method.Name == model.MainMethod)
            writer.WriteDocs(model, method, hasRequest);
        else
            writer.WriteInheritedDocs(model, method);
        writer.WriteObsolete(model.Docs);
        var request = hasRequest ? $"{model.Request()} request, " : "";
        var (modifier, client) = model.Group.IsCompiled ? ("static", $"this {model.Home.ClientOf(model.Group)} client, ") : ("virtual", "");
        writer.WriteLine(
            $"public {modifier} {method.ReturnType} {method.Name}({client}{request}{Runtime.CancellationToken} cancellationToken = default)");
        using (writer.Indent())
            writer.WriteLine($"=> {method.Body};");
    }

    private static void WriteDocs(this SourceWriter writer, EndpointModel model, EndpointMethod method, bool hasRequest)
    {
        writer.WriteDocs(model.Docs, "Calls", model.Path);
        if (model.Group.IsCompiled)
            writer.WriteLine("/// <param name=\"client\">The client.</param>");
        if (hasRequest)
            writer.WriteLine("/// <param name=\"request\">The request.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">The token that cancels the call.</param>");
        writer.WriteLine($"/// <returns>{method.Returns}</returns>");
        writer.Write($"/// <exception cref=\"{Runtime.ApiErrorException}\">The service returned an error");
        writer.WriteCodes(model);
        writer.WriteLine(".</exception>");
    }

    private static void WriteCodes(this SourceWriter writer, EndpointModel model)
    {
        if (model.Errors.Count == 0)
            return;
        writer.Write(". Codes of this endpoint: ").WriteJoined(
            model.Errors, (writer, error) => writer.Write($"<see cref=\"{model.CodesOf(error)}.{error.Name}\"/> ({CSharp.Invariant(error.Code)})"));
    }

    /// <summary>The enum that has a code.</summary>
    private static string CodesOf(this EndpointModel model, ErrorModel error) =>
        model.Home.Extended is not { } extended ? model.Home.Names.ErrorCode
        : model.NewErrors.Contains(error) ? model.Group.Names.ErrorCode
        : $"global::{extended}.{model.Home.Names.ErrorCode}";
}
