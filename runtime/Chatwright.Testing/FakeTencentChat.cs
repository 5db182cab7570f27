using Chatwright.CodeGeneration;
using Chatwright.TencentChat;
using Chatwright.Testing.Endpoints;
using Chatwright.Testing.Http;
using Chatwright.Testing.Json;
using Chatwright.Testing.Requests;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Setups;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing;

/// <summary>
/// A fake of the Tencent Cloud Chat server API, for tests and samples: accounts, messages, conversations and groups over one store, in memory
/// (<see cref="Handler"/>) and over HTTP on the loopback interface (<see cref="StartAsync"/>). <see cref="Endpoints"/> lists what it knows.
/// </summary>
/// <remarks>
/// The fake checks requests as strictly as the documents allow, verifies signatures, and returns the documented codes. The package's README lists
/// the decisions where the documents are silent. Safe for concurrent use. The same state, calls and clock give the same responses.
/// </remarks>
public sealed class FakeTencentChat : IAsyncDisposable
{
    /// <summary>Never resolved: the name is reserved for this (RFC 2606).</summary>
    private static readonly ApiHost s_inMemory = new("chat.invalid") { Name = "the fake, in memory" };

    private readonly FakeTencentChatOptions _options;
    private readonly ChatStore _store;
    private readonly EndpointTable _endpoints;
    private readonly RequestLog _log;
    private readonly RecordedExamples _examples = new();
    private readonly SetupList _setups;
    private readonly WebhookSender _sender;
    private readonly WebhookDeliveries _deliveries;
    private readonly Listener _listener;

    /// <summary>Initializes a fake whose only account is its administrator.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FakeTencentChat(FakeTencentChatOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate();
        _store = new(_options.TimeProvider);
        _store.AddAdmin(_options.AdminIdentifier);
        _setups = new(_options.Seed);
        _endpoints = new(_store, _options.PageSize, _examples);
        _log = new(_options.MaxRequestsKept, _options.MaxRequestBytesKept);
        var webhooks = new WebhookLog(_options.MaxRequestsKept, _options.MaxRequestBytesKept);
        _sender = new(_options.SdkAppId, _options.WebhookTimeout, _options.WebhookRepeats, _options.TimeProvider, webhooks);
        _deliveries = new(_sender, _options.SendsWebhooksInBackground);
        Webhooks = new(_options, _sender, _deliveries, webhooks);
        var pipeline = new RequestPipeline(
            new(_options.SdkAppId, _options.SecretKey, _store), _endpoints, _setups, _log, _sender, _deliveries, _options.TimeProvider);
        Handler = new InMemoryHandler(pipeline.HandleAsync);
        _listener = new(pipeline.HandleAsync);
    }

    /// <summary>The handler that serves clients in memory: of a client's options, or of an <see cref="HttpClient"/>.</summary>
    /// <remarks>Many may share it. Disposing it has no effect.</remarks>
    public HttpMessageHandler Handler { get; }

    /// <summary>
    /// The address of the fake: on the loopback interface after <see cref="StartAsync"/>, before it a name that only <see cref="Handler"/> serves.
    /// </summary>
    public ApiHost Host => _listener.Server?.Host ?? s_inMemory;

    /// <summary>The accounts of the application.</summary>
    public FakeAccounts Accounts => new(_store);

    /// <summary>The chat groups of the application.</summary>
    public FakeGroups Groups => new(_store);

    /// <summary>The webhooks that calls cause, once there is a receiver: <c>fake.Webhooks.SendTo(handler)</c>.</summary>
    public FakeWebhooks Webhooks { get; }

    /// <summary>The paths of the endpoints that the fake keeps state for, such as <c>v4/openim/sendmsg</c>.</summary>
    public IReadOnlyCollection<string> Endpoints => _endpoints.Paths;

    /// <summary>The setups that still apply, in the order in which they were added. A copy.</summary>
    public IReadOnlyList<FakeSetup> Setups => [.. _setups.Snapshot().Select(setup => new FakeSetup(_setups, setup))];

    /// <summary>
    /// The latest requests in the order of their arrival, refused ones included, up to
    /// <see cref="FakeTencentChatOptions.MaxRequestsKept"/>. A copy.
    /// </summary>
    public IReadOnlyList<FakeRequest> Requests
        => [.. _log.Snapshot().Select(static request => new FakeRequest
        {
            Method = request.Method,
            Path = request.Path,
            Query = request.Query,
            Body = request.Body,
        })];

    /// <summary>Clears <see cref="Requests"/>.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>
    /// Returns a user of the application, to add data or to read it. A new user is imported. Adding a conversation with another user imports that
    /// user too.
    /// </summary>
    /// <param name="userId">The UserID; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is null or empty.</exception>
    public FakeUser User(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        lock (_store.Gate)
            return new(_store, _store.Import(userId));
    }

    /// <summary>Imports an account as an administrator, which may make calls.</summary>
    /// <param name="identifier">The account; not empty.</param>
    /// <returns>This fake.</returns>
    /// <exception cref="ArgumentException"><paramref name="identifier"/> is null or empty.</exception>
    public FakeTencentChat AddAdmin(string identifier)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        lock (_store.Gate)
            _store.AddAdmin(identifier);
        return this;
    }

    /// <summary>
    /// Sets the options of a client that calls the fake: application, key, administrator, host and clock, and <see cref="Handler"/> unless the fake
    /// listens on the network. A credential provider and a request signer are removed. Rate limits are switched off, since the fake has none and its
    /// clock may stand still.
    /// </summary>
    /// <typeparam name="T">The type of the options, such as a generated <c>TencentChatClientOptions</c>.</typeparam>
    /// <param name="options">The options of a client that is not built yet.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public T Configure<T>(T options)
        where T : UserSigClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        var server = _listener.Server;
        options.Credential = new(_options.SdkAppId, _options.SecretKey, _options.AdminIdentifier);
        (options.CredentialProvider, options.RequestSigner) = (null, null);
        options.TimeProvider = _options.TimeProvider;
        options.Host = server?.Host ?? s_inMemory;
        options.Handler = server is null ? Handler : null;
        options.RateLimits = new() { Enabled = false };
        return options;
    }

    /// <summary>Creates a client of <c>Chatwright.TencentChat</c> that calls the fake.</summary>
    /// <param name="configure">Sets further options, after those of <see cref="Configure"/>; null for none.</param>
    /// <returns>The client, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">An option is missing or out of range; the message names it.</exception>
    public TencentChatClient CreateClient(Action<UserSigClientOptions>? configure = null) => CreateClient<TencentChatClient>(configure);

    /// <summary>Creates a client that calls the fake.</summary>
    /// <typeparam name="TClient">A generated client whose requests carry a UserSig, such as <c>TencentChatClient</c>.</typeparam>
    /// <param name="configure">Sets further options, after those of <see cref="Configure"/>; null for none.</param>
    /// <returns>The client, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">An option is missing or out of range; the message names it.</exception>
    public TClient CreateClient<TClient>(Action<UserSigClientOptions>? configure = null)
        where TClient : IApiClient<TClient>
    {
        var options = Configure(new UserSigClientOptions());
        configure?.Invoke(options);
        return TClient.Create(new(TClient.Service, options));
    }

    /// <summary>Sets up the requests to an endpoint: <c>fake.On(TencentChatEndpoints.Conversations.List).Fail(60007).Once()</c>.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the response.</typeparam>
    /// <param name="endpoint">The endpoint, which the fake need not implement.</param>
    /// <returns>A setup that applies to all requests to the endpoint, and has no effect on them yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> is null.</exception>
    public FakeSetup<TRequest, TResponse> On<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonReadable<TResponse>
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new(_setups, _setups.Add(endpoint.Path, endpoint.Envelope ?? endpoint.Service.Envelope));
    }

    /// <summary>
    /// Sets up the responses to an endpoint: <c>fake.On(TencentChatEndpoints.Messages.Send, request => new() { MsgKey = "1_2_3" })</c>. They report
    /// success; the requests are not executed. A request that cannot be read fails, with the code of the service.
    /// </summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">
    /// The type of the response. Both must be readable and writable, which they are unless the client is generated with <c>ChatwrightJson</c> set to
    /// <c>wire</c>.
    /// </typeparam>
    /// <param name="endpoint">The endpoint, which the fake need not implement.</param>
    /// <param name="respond">Makes the response to a request. An exception that it throws leaves <see cref="Handler"/>.</param>
    /// <returns>A setup that applies to all requests to the endpoint.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public FakeSetup On<TRequest, TResponse>(ApiEndpoint<TRequest, TResponse> endpoint, Func<TRequest, TResponse> respond)
        where TRequest : IJsonModel<TRequest>
        where TResponse : ApiResponse, IJsonModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(respond);
        var rules = new EndpointRules(RefusalCodes.Default);
        return On(endpoint).Succeed(request => ModelJson<TResponse>.Write(respond(RequestJson.Read<TRequest>(request.Body, rules))));
    }

    /// <summary>Sets up the requests to an endpoint that is known by its path.</summary>
    /// <param name="path">The path, such as <c>v4/recentcontact/get_list</c>. The fake need not implement it.</param>
    /// <returns>A setup that applies to all requests to the endpoint, and has no effect on them yet.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public FakeSetup On(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(_setups, _setups.Add(path, EnvelopeJson.OfService));
    }

    /// <summary>Sets up the requests to all endpoints.</summary>
    /// <returns>A setup that applies to all requests, and has no effect on them yet.</returns>
    public FakeSetup OnAny() => new(_setups, _setups.Add(path: null, EnvelopeJson.OfService));

    /// <summary>Verifies that all setups were applied: to as many requests as their counts say, or to at least one without a count.</summary>
    /// <exception cref="FakeVerificationException">A setup was not; the message lists each of them.</exception>
    public void VerifyAll()
    {
        var unmet = Setups.Where(static setup => !setup.IsMet).ToList();
        if (unmet.Count > 0)
            throw new FakeVerificationException($"Setups of the fake expect more requests:\n{string.Join('\n', unmet)}");
    }

    /// <summary>Removes all setups.</summary>
    public void ClearSetups() => _setups.Clear();

    /// <summary>
    /// Replays the examples of a client for endpoints that the fake does not implement: each response to a request that has all the
    /// values of the example's; further members are free. Other requests to such an endpoint fail with 50002.
    /// Examples without a request or a response are ignored.
    /// </summary>
    /// <typeparam name="TClient">A client that is generated with the build property <c>ChatwrightExamples</c>.</typeparam>
    /// <returns>This fake.</returns>
    /// <exception cref="ArgumentException">The client has no examples.</exception>
    public FakeTencentChat Replay<TClient>()
        where TClient : IApiClient<TClient>
    {
        if (TClient.Service.Examples is not { } examples)
            throw new ArgumentException(
                $"{typeof(TClient).Name} has no examples. Set ChatwrightExamples to true in the project that it is generated in.");
        return Replay(examples());
    }

    /// <summary>
    /// Replays examples for endpoints that the fake does not implement: each response to a request that has all the values of the example's; further
    /// members are free.
    /// </summary>
    /// <param name="examples">The examples; those without a request or a response are ignored.</param>
    /// <returns>This fake.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="examples"/> is null.</exception>
    public FakeTencentChat Replay(IEnumerable<ApiExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        _examples.Add(examples);
        return this;
    }

    /// <summary>Starts to listen for HTTP/1.1 on a free port of the loopback interface, without TLS. <see cref="Host"/> has the address.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="InvalidOperationException">The fake listens already, or is about to.</exception>
    /// <exception cref="ObjectDisposedException">The fake is disposed, or was during the start.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default) => _listener.StartAsync(cancellationToken);

    /// <summary>
    /// Stops listening and sending webhooks, and aborts requests in progress. <see cref="Handler"/> keeps working. Further calls have no effect.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        _deliveries.Dispose();
        _sender.Dispose();
        await _listener.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Returns the application and the address; never the key.</summary>
    public override string ToString() => $"the fake of application {_options.SdkAppId} at {Host}";
}
