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

    /// <summary>The documentation of <c>WithOptions</c>, and of its error.</summary>
    public const string WithSummary = "Returns a client whose calls use other options. What is not set stays as it is. "
        + "It shares everything else with this client and works until this client is disposed.";
    public const string WithError = "Options are out of range; the message lists each of them.";

    private const string OptionsSummary = "The host, the credential and all other options. They are copied; later changes do not affect the client.";

    public static void WriteService(this SourceWriter writer, ServiceModel model, ServiceFragment rest)
    {
        using var space = writer.Open($"namespace {model.Home.Namespace}");
        writer.WriteClient(model, rest);
        writer.WriteOptions(model);
        writer.WriteRegions(model);
        writer.WriteErrors(model);
        foreach (var group in model.Groups)
            writer.WriteGroup(model.Home, group, rest.ShortForms.Contains(group.Names.Client));
        writer.WriteDescriptors(model);
        if (model.Webhooks is { } webhooks)
        {
            writer.WriteWebhooks(model, webhooks, rest.Webhooks);
            if (model.HasWebhookHosting)
                writer.WriteWebhookHosting(model, webhooks);
        }
        if (model.HasHosting)
            writer.WriteHosting(model);
        if (!model.IsWireOnly)
            writer.WriteResolver(model, rest.Types);
    }

    private static void WriteClient(this SourceWriter writer, ServiceModel model, ServiceFragment rest)
    {
        var names = model.Home.Names;
        writer.WriteDocs(model.Docs, "The client of", names.Service, UnselectedGroups(model));
        writer.WriteLine(GeneratedCode.OfType);
        var contracts = $"{Runtime.ApiClient}<{names.Client}, {names.Options}>, {Runtime.ApiCaller}";
        using (writer.Open($"{model.Home.Visibility()} partial class {names.Client} : {contracts}"))
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

    /// <summary>The place where a user looks for the endpoints of a group that the project does not compile.</summary>
    private static string? UnselectedGroups(ServiceModel model) => model is { IsShipped: true, UnselectedGroups.Count: > 0 }
        ? "The build property <c>ChatwrightEndpoints</c> adds more groups, or <c>all</c>: "
            + $"{string.Join(", ", model.UnselectedGroups.Select(name => $"<c>{name}</c>"))}."
        : null;

    private static void WriteConstructors(this SourceWriter writer, ServiceModel model)
    {
        var (client, options) = (model.Home.Names.Client, model.Home.Names.Options);
        const string Client = "<paramref name=\"httpClient\"/>";
        const string Error = "Options are missing or out of range; the message lists each of them with what to set.";
        var make = $"this(new {Runtime.ApiTransport}({FixedNames.Service}, ";
        writer.WriteLine($$"""
            private readonly {{Runtime.ApiTransport}}? _transport;

            """);
        writer.WriteShortConstructor(model, make, Error);
        writer.WriteLine($$"""
            /// <summary>Initializes a client with its own connections.</summary>
            /// <param name="options">{{OptionsSummary}}</param>
            /// <exception cref="{{Runtime.ArgumentException}}">{{Error}}</exception>
            public {{client}}({{options}} options) : {{make}}options))
            {
            }

            /// <summary>Initializes a client that sends through {{Client}}. The caller disposes {{Client}}.</summary>
            /// <param name="options">{{OptionsSummary}}</param>
            /// <param name="httpClient">The HTTP client that sends the requests.</param>
            /// <exception cref="{{Runtime.ArgumentException}}">{{Error}}</exception>
            public {{client}}({{options}} options, {{Runtime.HttpClient}} httpClient) : {{make}}options, httpClient))
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

    /// <summary>The constructor that takes what is required, and the options for the rest.</summary>
    private static void WriteShortConstructor(this SourceWriter writer, ServiceModel model, string make, string error)
    {
        var names = model.Home.Names;
        var isSigned = model.Signing == SigningScheme.UserSig;
        var example = model.HostExample is { } region ? $", such as <see cref=\"{region}\"/>" : "";
        writer.WriteLine($$"""
            /// <summary>Initializes a client with its own connections.</summary>
            /// <param name="host">The host of the service{{example}}.</param>
            """);
        if (isSigned)
            writer.WriteLine("/// <param name=\"credential\">The application, its key and the account that makes the calls.</param>");
        var (parameter, argument) = isSigned ? ($"{Runtime.UserSigCredential} credential, ", ", credential") : ("", "");
        writer.WriteLine($$"""
            /// <param name="options">The other options. They are copied. Null, the default, keeps their defaults.</param>
            /// <exception cref="{{Runtime.ArgumentNullException}}">A required parameter is null.</exception>
            /// <exception cref="{{Runtime.ArgumentException}}">{{error}}</exception>
            public {{names.Client}}({{Runtime.ApiHost}} host, {{parameter}}{{names.Options}}? options = null) :
                {{make}}{{Runtime.ClientOptions}}.With(options, host{{argument}})))
            {
            }

            """);
    }

    private static void WriteFactories(this SourceWriter writer, ServiceNames names) => writer.WriteLine($$"""
        static {{Runtime.ApiService}} {{Runtime.ApiClient}}<{{names.Client}}>.{{FixedNames.Service}} => {{FixedNames.Service}};

        static {{names.Client}} {{Runtime.ApiClient}}<{{names.Client}}>.{{FixedNames.Create}}({{Runtime.ApiTransport}} transport) => new(transport);

        {{Runtime.ApiTransport}} {{Runtime.ApiCaller}}.{{FixedNames.Transport}} =>
            _transport ?? throw new {{Runtime.InvalidOperationException}}("{{IsMock}}");

        /// <summary>{{WithSummary}}</summary>
        /// <param name="options">The options for its calls.</param>
        /// <returns>The client with these options.</returns>
        /// <exception cref="{{Runtime.ArgumentException}}">{{WithError}}</exception>
        public virtual {{names.Client}} {{FixedNames.WithOptions}}({{Runtime.ApiCallOptions}} options) =>
            new((_transport ?? throw new {{Runtime.InvalidOperationException}}("{{IsMock}}")).{{FixedNames.WithOptions}}(options));

        """);

    private static void WriteSendRaw(this SourceWriter writer)
    {
        var parameters = $"string path, {Runtime.RawJson} body, {Runtime.CancellationToken} cancellationToken = default";
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
        writer.WriteLine(GeneratedCode.OfType);
        writer.WriteLine($"{model.Home.Visibility()} sealed partial class {names.Options} : {options};");
        writer.WriteLine();
    }
}
