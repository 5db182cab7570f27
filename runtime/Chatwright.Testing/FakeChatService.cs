using Chatwright.CodeGeneration;
using Chatwright.Testing.Endpoints;
using Chatwright.Testing.Faults;
using Chatwright.Testing.Http;
using Chatwright.Testing.Requests;
using Chatwright.Testing.Store;

namespace Chatwright.Testing;

/// <summary>
/// A fake of the Tencent Cloud Chat server API, for tests and samples: the eight endpoints of <c>v4/recentcontact</c> over one store, in memory
/// (<see cref="Handler"/>) and over HTTP on the loopback interface (<see cref="StartAsync"/>).
/// </summary>
/// <remarks>
/// The fake checks requests as strictly as the documents allow, verifies signatures, and returns the documented codes. The package's README lists
/// the decisions where the documents are silent. Safe for concurrent use. The same seeds, calls and clock give the same responses.
/// </remarks>
public sealed class FakeChatService : IAsyncDisposable
{
    /// <summary>Never resolved: the name is reserved for this (RFC 2606).</summary>
    private static readonly ApiHost s_inMemory = new("chat.invalid") { Name = "the fake, in memory" };

    private readonly FakeChatOptions _options;
    private readonly ChatStore _store;
    private readonly RequestLog _log;
    private readonly RecordedExamples _examples = new();
    private readonly RequestPipeline _pipeline;
    private LoopbackServer? _server;

    /// <summary>Initializes a service whose only account is its administrator.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FakeChatService(FakeChatOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate();
        _store = new(_options.TimeProvider);
        _store.AddAdmin(_options.AdminIdentifier);
        _log = new(_options.MaxRequestsKept);
        var faults = new FaultQueue();
        Faults = new(faults);
        _pipeline = new(
            new(_options.SdkAppId, _options.SecretKey, _store), new(_store, _options.PageSize, _examples), faults, _log, _options.TimeProvider);
        Handler = new InMemoryHandler(_pipeline.HandleAsync);
    }

    /// <summary>
    /// The service without a network: hand it to a client as its handler, or to an <see cref="HttpClient"/>. It may serve many, and outlives
    /// their disposal.
    /// </summary>
    public HttpMessageHandler Handler { get; }

    /// <summary>
    /// Where clients find the service: the loopback address once <see cref="StartAsync"/> has run, before that a name that only <see
    /// cref="Handler"/> serves.
    /// </summary>
    public ApiHost Host => _server?.Host ?? s_inMemory;

    /// <summary>Faults that the fake injects into upcoming requests.</summary>
    public FakeFaults Faults { get; }

    /// <summary>
    /// The requests so far in the order of their arrival, refused ones included; of very many the latest (<see
    /// cref="FakeChatOptions.MaxRequestsKept"/>). A copy.
    /// </summary>
    public IReadOnlyList<FakeRequest> Requests
        => [.. _log.Snapshot().Select(static request => new FakeRequest(request.Method, request.Path, request.Query, request.Body))];

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>
    /// A user of the application, to seed or look at. One that is new is imported; other users' conversations with somebody import that
    /// somebody too.
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
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException"><paramref name="identifier"/> is null or empty.</exception>
    public FakeChatService AddAdmin(string identifier)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        lock (_store.Gate)
            _store.AddAdmin(identifier);
        return this;
    }

    /// <summary>Founds a chat group, so that calls may name it. Groups that a user is seeded with exist already.</summary>
    /// <param name="groupId">The group's id; not empty.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException"><paramref name="groupId"/> is null or empty.</exception>
    public FakeChatService AddChatGroup(string groupId)
    {
        lock (_store.Gate)
            _store.EnsureExists(FakePeer.Group(groupId).Peer);
        return this;
    }

    /// <summary>Disbands a chat group: calls that name it fail with 51007 from now on. Users keep what they have of it.</summary>
    /// <param name="groupId">The group's id; not empty.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException"><paramref name="groupId"/> is null or empty.</exception>
    public FakeChatService DisbandChatGroup(string groupId)
    {
        ArgumentException.ThrowIfNullOrEmpty(groupId);
        lock (_store.Gate)
            _store.Disband(groupId);
        return this;
    }

    /// <summary>
    /// Points a client's options here: application, key, administrator, host and clock; and <see cref="Handler"/>, unless the service listens
    /// on the network. Rate limits are switched off, since the fake has none and its clock may stand still.
    /// </summary>
    /// <typeparam name="T">The options' type, such as a generated <c>TencentChatClientOptions</c>.</typeparam>
    /// <param name="options">The options of a client that is not built yet.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public T Configure<T>(T options)
        where T : UserSigClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        options.SdkAppId = _options.SdkAppId;
        options.SecretKey = _options.SecretKey;
        options.Identifier = _options.AdminIdentifier;
        options.TimeProvider = _options.TimeProvider;
        options.Host = Host;
        options.Handler = _server is null ? Handler : null;
        options.RateLimits = new() { Enabled = false };
        return options;
    }

    /// <summary>
    /// Replays the examples of a client for endpoints that the fake does not implement: each response to a JSON-equal request. Other requests to
    /// such an endpoint fail with 50002. Examples without a request or a response are ignored.
    /// </summary>
    /// <typeparam name="TClient">A client generated with the build property <c>ChatwrightExamples</c>.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException">The client carries no examples.</exception>
    public FakeChatService Replay<TClient, TOptions>()
        where TClient : IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions
    {
        var examples = TClient.Service.Examples;
        if (examples.Count == 0)
            throw new ArgumentException(
                $"{typeof(TClient).Name} carries no examples. Set ChatwrightExamples to true in the project that it is generated in.");
        return Replay(examples);
    }

    /// <summary>Replays examples for endpoints that the fake does not implement: each response to a JSON-equal request.</summary>
    /// <param name="examples">The examples; those without a request or a response are ignored.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="examples"/> is null.</exception>
    public FakeChatService Replay(IEnumerable<ApiExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        _examples.Add(examples);
        return this;
    }

    /// <summary>Listens for HTTP/1.1 on a free port of the loopback interface, without TLS; <see cref="Host"/> is its address then.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="InvalidOperationException">It listens already.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_server is not null)
            throw new InvalidOperationException($"The fake listens already, at {_server.Host}.");
        _server = await LoopbackServer.StartAsync(_pipeline.HandleAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops listening and drops requests under way. <see cref="Handler"/> keeps working. Calling it again does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is { } server)
            await server.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The application and the address; never the key.</summary>
    public override string ToString() => $"the fake of application {_options.SdkAppId} at {Host}";
}
