using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>A service: the client and its options, regions, error codes, the groups' clients, the resolver.</summary>
internal static class ServiceEmitter
{
    /// <summary>The message of a client that was created for mocking and is called.</summary>
    public const string IsMock = "This client was created for mocking; set up the member before calling it.";

    private const string OptionsSummary = "The host, the credentials and the limits. They cannot be changed afterwards.";
    private const string WithSummary = "Returns a client whose calls use other options. "
        + "It shares everything else with this client and works until this client is disposed.";

    public static void WriteService(this SourceWriter writer, ServiceModel model, ServiceFragment rest)
    {
        using var space = writer.Open($"namespace {model.Home.Namespace}");
        writer.WriteClient(model, rest);
        writer.WriteOptions(model);
        writer.WriteRegions(model);
        writer.WriteErrorCodes(model);
        writer.WriteErrorMethods(model);
        foreach (var group in model.Groups)
            writer.WriteGroup(model, group, rest.ShortForms.Contains(group.Names.Client));
        writer.WriteDescriptors(model);
        if (model.HasHosting)
            writer.WriteHosting(model);
        if (!model.IsWireOnly)
            writer.WriteResolver(model, rest.Types);
    }

    private static void WriteClient(this SourceWriter writer, ServiceModel model, ServiceFragment rest)
    {
        var names = model.Home.Names;
        writer.WriteDocs(model.Docs, "The client of", names.Service);
        using (writer.Open($"{model.Home.Visibility()} partial class {names.Client} : {Runtime.ApiClient}<{names.Client}, {names.Options}>"))
        {
            writer.WriteConstructors(model);
            writer.WriteDescription(model, rest.Examples);
            foreach (var group in model.Groups)
            {
                writer.WriteDocs(group.Docs, "The endpoints of", group.Names.Property);
                writer.WriteLine($"public virtual {group.Names.Client} {group.Names.Property} {{ get; }} = null!;");
                writer.WriteLine();
            }
            writer.WriteFactories(names);
            writer.WriteSendRaw();
            writer.WriteDispose();
        }
        writer.WriteLine();
    }

    private static void WriteConstructors(this SourceWriter writer, ServiceModel model)
    {
        var (client, options) = (model.Home.Names.Client, model.Home.Names.Options);
        const string Client = "<paramref name=\"httpClient\"/>";
        const string Error = "An option is missing or out of range; the message names it.";
        var make = $"this(new {Runtime.ApiTransport}({FixedNames.Service}, options";
        writer.WriteLine($$"""
            private readonly {{Runtime.ApiTransport}}? _transport;

            /// <summary>Initializes a client with its own connections.</summary>
            /// <param name="options">{{OptionsSummary}}</param>
            /// <exception cref="{{Runtime.ArgumentException}}">{{Error}}</exception>
            public {{client}}({{options}} options) : {{make}}))
            {
            }

            /// <summary>Initializes a client that sends through {{Client}}. The caller disposes {{Client}}.</summary>
            /// <param name="options">{{OptionsSummary}}</param>
            /// <param name="httpClient">The HTTP client that sends the requests.</param>
            /// <exception cref="{{Runtime.ArgumentException}}">{{Error}}</exception>
            public {{client}}({{options}} options, {{Runtime.HttpClient}} httpClient) : {{make}}, httpClient))
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
                writer.WriteLine($"{group.Names.Property} = new {group.Names.Client}(transport);");
        }
        writer.WriteLine();
    }

    private static void WriteFactories(this SourceWriter writer, ServiceNames names) => writer.WriteLine($$"""
        static {{Runtime.ApiService}} {{Runtime.ApiClient}}<{{names.Client}}>.{{FixedNames.Service}} => {{FixedNames.Service}};

        static {{names.Client}} {{Runtime.ApiClient}}<{{names.Client}}>.{{FixedNames.Create}}({{Runtime.ApiTransport}} transport) => new(transport);

        /// <summary>{{WithSummary}}</summary>
        /// <param name="options">The options for its calls.</param>
        /// <returns>The client with these options.</returns>
        /// <exception cref="{{Runtime.ArgumentException}}">An option is out of range; the message names it.</exception>
        public virtual {{names.Client}} {{FixedNames.With}}({{Runtime.ApiCallOptions}} options) =>
            new((_transport ?? throw new {{Runtime.InvalidOperationException}}("{{IsMock}}")).With(options));

        """);

    private static void WriteSendRaw(this SourceWriter writer)
    {
        var parameters = $"string path, {Runtime.ApiJson} body, {Runtime.CancellationToken} cancellationToken = default";
        writer.WriteLine($$"""
            /// <summary>Calls an endpoint that this client does not describe. The call is signed, limited and retried as a write.</summary>
            /// <param name="path">The path below the host, without a query.</param>
            /// <param name="body">The request body.</param>
            /// <param name="cancellationToken">The token that cancels the call.</param>
            /// <returns>The response.</returns>
            /// <exception cref="{{Runtime.ApiErrorException}}">The service returned an error.</exception>
            /// <exception cref="{{Runtime.ArgumentException}}"><paramref name="path"/> is not a path, or has a query.</exception>
            public virtual {{Runtime.Task}}<{{Runtime.ApiRawResponse}}> {{FixedNames.SendRaw}}({{parameters}}) =>
                (_transport ?? throw new {{Runtime.InvalidOperationException}}("{{IsMock}}")).SendRawAsync(path, body, cancellationToken);

            """);
    }

    private static void WriteDispose(this SourceWriter writer) => writer.WriteLine($$"""
        /// <summary>Releases the connections that the client created.</summary>
        public void {{FixedNames.Dispose}}()
        {
            {{FixedNames.Dispose}}(true);
            global::System.GC.SuppressFinalize(this);
        }

        /// <summary>Releases the connections that the client created.</summary>
        /// <param name="disposing"><c>true</c> if called from <see cref="{{FixedNames.Dispose}}()"/>; otherwise, <c>false</c>.</param>
        protected virtual void {{FixedNames.Dispose}}(bool disposing)
        {
            if (disposing)
                _transport?.Dispose();
        }
        """);

    private static void WriteOptions(this SourceWriter writer, ServiceModel model)
    {
        var (names, options) = (model.Home.Names, model.Signing == SigningScheme.UserSig ? Runtime.UserSigClientOptions : Runtime.ApiClientOptions);
        writer.WriteLine($"/// <summary>Options for <see cref=\"{names.Client}\"/>.</summary>");
        writer.WriteLine($"{model.Home.Visibility()} sealed partial class {names.Options} : {options};");
        writer.WriteLine();
    }
}
