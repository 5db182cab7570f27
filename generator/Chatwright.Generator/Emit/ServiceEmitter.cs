using System;
using System.Linq;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>A service: the client and its options, regions, error codes, the groups' clients, the resolver.</summary>
internal static class ServiceEmitter
{
    public static void WriteService(this SourceWriter writer, ServiceModel model, ServiceFragment rest)
    {
        using var space = writer.Open($"namespace {model.Home.Namespace}");
        writer.WriteClient(model, rest);
        writer.WriteOptions(model);
        writer.WriteRegions(model);
        writer.WriteErrorCodes(model);
        writer.WriteErrors(model);
        foreach (var group in model.Groups)
            writer.WriteGroup(model, group, rest.ShortForms.Contains(group.ClientName));
        if (model.HasHosting)
            writer.WriteHosting(model);
        if (!model.IsWireOnly)
            writer.WriteResolver(model, rest.Types);
    }

    public static string Envelope(EnvelopeModel envelope)
    {
        string?[] names = [envelope.Status, envelope.Ok, envelope.Code, envelope.Info, envelope.Display];
        return $"new({string.Join(", ", names.Select(CSharp.LiteralOrNull))})";
    }

    public static void WriteError(this SourceWriter writer, ErrorModel error)
    {
        var retry = error.Retry switch
        {
            RetryAdvice.Once => "Once",
            RetryAdvice.Backoff => "Backoff",
            RetryAdvice.Resign => "Resign",
            _ => "Never",
        };
        writer.Write(
            $"new({CSharp.Invariant(error.Code)}, {CSharp.Literal(error.Name)}, {Runtime.ApiRetry}.{retry}, {CSharp.LiteralOrNull(error.Summary)}, {CSharp.LiteralOrNull(error.Remedy)})");
        var after = error.AfterSeconds > 0 ? $"AfterSeconds = {CSharp.Invariant(error.AfterSeconds)}" : "";
        var refused = error.IsRefused ? "Refused = true" : "";
        if (after.Length > 0 || refused.Length > 0)
            writer.Write($" {{ {after}{(after.Length > 0 && refused.Length > 0 ? ", " : "")}{refused} }}");
    }

    private static string Visibility(ServiceModel model) => Emitter.Visibility(model.Home);

    private static string Client(ServiceModel model) => model.Home.Service + "Client";

    private static void WriteClient(this SourceWriter writer, ServiceModel model, ServiceFragment rest)
    {
        var (client, options) = (Client(model), Client(model) + "Options");
        writer.WriteDocs(model.Docs, "The client of", model.Home.Service);
        using (writer.Open($"{Visibility(model)} partial class {client} : {Runtime.ApiClient}<{client}, {options}>"))
        {
            writer.WriteLine($$"""
                private readonly {{Runtime.ApiTransport}}? _transport;

                /// <summary>Initializes a client with its own connections.</summary>
                /// <param name="options">The host, the credentials and the limits. They cannot be changed afterwards.</param>
                /// <exception cref="global::System.ArgumentException">An option is missing or out of range; the message names it.</exception>
                public {{client}}({{options}} options) : this(new {{Runtime.ApiTransport}}(Service, options))
                {
                }

                /// <summary>Initializes a client that sends through <paramref name="httpClient"/>. The caller disposes <paramref name="httpClient"/>.</summary>
                /// <param name="options">The host, the credentials and the limits. They cannot be changed afterwards.</param>
                /// <param name="httpClient">The HTTP client that sends the requests.</param>
                /// <exception cref="global::System.ArgumentException">An option is missing or out of range; the message names it.</exception>
                public {{client}}({{options}} options, {{Runtime.HttpClient}} httpClient) : this(new {{Runtime.ApiTransport}}(Service, options, httpClient))
                {
                }

                /// <summary>Initializes a new instance for mocking.</summary>
                protected {{client}}()
                {
                }

                """);
            using (writer.Open($"private {client}({Runtime.ApiTransport} transport)"))
            {
                writer.WriteLine("_transport = transport;");
                foreach (var group in model.Groups)
                    writer.WriteLine($"{group.Name} = new {group.ClientName}(transport);");
            }
            writer.WriteLine();
            writer.WriteDescription(model, rest);
            foreach (var group in model.Groups)
            {
                writer.WriteDocs(group.Docs, "The endpoints of", group.Name);
                writer.WriteLine($"public virtual {group.ClientName} {group.Name} {{ get; }} = null!;");
                writer.WriteLine();
            }
            writer.WriteLine($$"""
                static {{Runtime.ApiService}} {{Runtime.ApiClient}}<{{client}}, {{options}}>.Service => Service;

                static {{client}} {{Runtime.ApiClient}}<{{client}}, {{options}}>.Create({{Runtime.ApiTransport}} transport) => new(transport);

                /// <summary>Returns a client whose calls use other options. It shares everything else with this client and works until this client is disposed.</summary>
                /// <param name="options">The options for its calls.</param>
                /// <returns>The client with these options.</returns>
                /// <exception cref="global::System.ArgumentException">An option is out of range; the message names it.</exception>
                public virtual {{client}} With({{Runtime.ApiCallOptions}} options) =>
                    new((_transport ?? throw new global::System.InvalidOperationException("This client was created for mocking; set up the member before calling it.")).With(options));

                /// <summary>Releases the connections that the client created.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    global::System.GC.SuppressFinalize(this);
                }

                /// <summary>Releases the connections that the client created.</summary>
                /// <param name="disposing"><c>true</c> if called from <see cref="Dispose()"/>; otherwise, <c>false</c>.</param>
                protected virtual void Dispose(bool disposing)
                {
                    if (disposing)
                        _transport?.Dispose();
                }
                """);
        }
        writer.WriteLine();
    }

    private static void WriteDescription(this SourceWriter writer, ServiceModel model, ServiceFragment rest)
    {
        using (writer.Open($"internal static readonly {Runtime.ApiService} Service = new({CSharp.Literal(model.Home.Service)}, {Runtime.Contract})", ";"))
        {
            writer.WriteLine($"Envelope = {Envelope(model.Envelope)},");
            if (model.RequestBytes is { } request)
                writer.WriteLine($"RequestBytes = {CSharp.Invariant(request)},");
            if (model.ResponseBytes is { } response)
                writer.WriteLine($"ResponseBytes = {CSharp.Invariant(response)},");
            if (model.ServerTimeoutSeconds is { } seconds)
                writer.WriteLine($"ServerTimeout = {Runtime.TimeSpan}.FromSeconds({CSharp.Invariant(seconds)}),");
            writer.WriteList("Query", model.Query, WriteQuery);
            writer.WriteList("Errors", model.Errors, WriteError);
            if (rest.Examples.Count > 0)
                writer.WriteList("Examples", rest.Examples, WriteExample);
        }
        writer.WriteLine();
    }

    private static void WriteList<T>(this SourceWriter writer, string name, EquatableArray<T> items, Action<SourceWriter, T> write)
    {
        writer.WriteLine($"{name} =");
        writer.WriteLine("[");
        using (writer.Indent())
        {
            foreach (var item in items)
            {
                write(writer, item);
                writer.WriteLine(",");
            }
        }
        writer.WriteLine("],");
    }

    private static void WriteExample(this SourceWriter writer, ExampleModel example) => writer.Write(
        $"new({CSharp.Literal(example.Path)}, {CSharp.LiteralOrNull(example.Name)}, {CSharp.LiteralOrNull(example.Request)}, {CSharp.LiteralOrNull(example.Response)})");

    private static void WriteQuery(this SourceWriter writer, QueryModel query)
    {
        var source = query.Source switch
        {
            QuerySource.SdkAppId => "SdkAppId",
            QuerySource.Identifier => "Identifier",
            QuerySource.Signature => "Signature",
            QuerySource.Random32 => "Random32",
            _ => "Value",
        };
        var value = query.Source is null ? ", " + CSharp.LiteralOrNull(query.Value) : "";
        writer.Write($"new({CSharp.Literal(query.Name)}, {Runtime.ApiQuerySource}.{source}{value})");
    }

    private static void WriteOptions(this SourceWriter writer, ServiceModel model)
    {
        var options = model.Signing == SigningScheme.UserSig ? Runtime.UserSigClientOptions : Runtime.ApiClientOptions;
        writer.WriteLine($"/// <summary>Options for <see cref=\"{Client(model)}\"/>.</summary>");
        writer.WriteLine($"{Visibility(model)} sealed partial class {Client(model)}Options : {options};");
        writer.WriteLine();
    }

    private static void WriteRegions(this SourceWriter writer, ServiceModel model)
    {
        if (model.Regions.Count == 0)
            return;
        writer.WriteSummary($"The hosts of {model.Home.Service}, by region.");
        using (writer.Open($"{Visibility(model)} static class {model.Home.Service}Region"))
        {
            foreach (var (region, index) in model.Regions.Select((region, index) => (region, index)))
            {
                if (index > 0)
                    writer.WriteLine();
                writer.WriteSummary($"{region.Host}{(region.Backup is null ? "" : $", with {region.Backup} as its backup")}.");
                if (region.Notes is { } notes)
                    writer.WriteLine($"/// <remarks>{CSharp.Xml(notes)}</remarks>");
                var backup = region.Backup is null ? "" : ", " + CSharp.Literal(region.Backup);
                writer.WriteLine($"public static {Runtime.ApiHost} {region.Name} {{ get; }} = new({CSharp.Literal(region.Host)}{backup}) {{ Name = {CSharp.Literal(region.Name)} }};");
            }
        }
        writer.WriteLine();
    }

    private static void WriteErrorCodes(this SourceWriter writer, ServiceModel model)
    {
        writer.WriteSummary($"The documented error codes of {model.Home.Service}. A response may contain others.");
        using (writer.Open($"{Visibility(model)} enum {model.Home.Service}ErrorCode : long"))
        {
            writer.WriteSummary("No error.");
            writer.WriteLine("None = 0,");
            foreach (var error in model.Errors)
            {
                var remedy = error.Remedy is null ? "" : " " + error.Remedy;
                writer.WriteSummary((error.Summary ?? error.Name + ".") + remedy);
                writer.WriteLine($"{error.Name} = {CSharp.Invariant(error.Code)},");
            }
        }
        writer.WriteLine();
    }

    private static void WriteErrors(this SourceWriter writer, ServiceModel model) => writer.WriteLine($$"""
        /// <summary>Extension methods that compare errors with <see cref="{{model.Home.Service}}ErrorCode"/>.</summary>
        {{Visibility(model)}} static class {{model.Home.Service}}Errors
        {
            /// <summary>Determines whether the service returned this error code.</summary>
            /// <param name="error">The exception.</param>
            /// <param name="code">The error code.</param>
            /// <returns><c>true</c> if the service returned <paramref name="code"/>; otherwise, <c>false</c>.</returns>
            public static bool Is(this {{Runtime.ApiException}} error, {{model.Home.Service}}ErrorCode code) => error.Code == (long)code;
        }

        """);

    private static void WriteGroup(this SourceWriter writer, ServiceModel model, GroupModel group, bool hasShortForms)
    {
        writer.WriteDocs(group.Docs, "The endpoints of", group.Name);
        writer.WriteLine($$"""
            {{Visibility(model)}} partial class {{group.ClientName}}
            {
                private readonly {{Runtime.ApiTransport}}? _transport;

                internal {{group.ClientName}}({{Runtime.ApiTransport}} transport) => _transport = transport;

                /// <summary>Initializes a new instance for mocking.</summary>
                protected {{group.ClientName}}()
                {
                }

                private {{Runtime.ApiTransport}} Transport =>
                    _transport ?? throw new global::System.InvalidOperationException("This client was created for mocking; set up the member before calling it.");
            }

            """);
        if (hasShortForms)
            writer.WriteLine($$"""
                /// <summary>Extension methods that take the required members of a request as parameters.</summary>
                {{Visibility(model)}} static partial class {{group.ClientName}}Extensions;

                """);
    }

    private static void WriteResolver(this SourceWriter writer, ServiceModel model, EquatableArray<JsonTypeModel> types)
    {
        writer.WriteSummary($"Provides the metadata with which System.Text.Json reads and writes the types of {model.Home.Service} without reflection.");
        using var @class = writer.Open($"{Visibility(model)} static class {model.Home.Service}Json");
        writer.WriteSummary("The resolver for JsonSerializerOptions.TypeInfoResolver, alone or in a chain.");
        writer.WriteLine($"public static {Runtime.TypeInfoResolver} Resolver {{ get; }} = CreateResolver();");
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
        writer.Write($"resolver.{type.Method}<global::{type.FullName}{(type.Codec is { } codec ? $", global::{codec}" : "")}>()");
        foreach (var @case in type.Cases)
            writer.Write($".AddCase<global::{type.FullName}.{@case}, global::{type.FullName}>()");
        writer.WriteLine(";");
    }
}
