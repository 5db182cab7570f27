using Chatwright.CodeGeneration;
using Chatwright.Testing.Endpoints.Accounts;
using Chatwright.Testing.Endpoints.Conversations;
using Chatwright.Testing.Endpoints.Friends;
using Chatwright.Testing.Endpoints.Groups;
using Chatwright.Testing.Endpoints.Messages;
using Chatwright.Testing.Endpoints.Profiles;
using Chatwright.Testing.Endpoints.Topics;
using Chatwright.Testing.Json;
using Chatwright.Testing.Store;
using Chatwright.Testing.Webhooks;

namespace Chatwright.Testing.Endpoints;

/// <summary>The endpoints by their paths.</summary>
internal sealed class EndpointTable
{
    private readonly Dictionary<string, Endpoint> _endpoints = new(StringComparer.Ordinal);
    private readonly ChatStore _store;
    private readonly RecordedExamples _examples;

    internal EndpointTable(ChatStore store, int pageSize, RecordedExamples examples)
    {
        (_store, _examples) = (store, examples);
        AccountEndpoints.AddTo(this, store);
        ConversationEndpoints.AddTo(this, store, pageSize);
        FriendEndpoints.AddTo(this, store, pageSize);
        GroupEndpoints.AddTo(this, store);
        MessageEndpoints.AddTo(this, store);
        ProfileEndpoints.AddTo(this, store);
        TopicEndpoints.AddTo(this, store);
    }

    /// <summary>The paths of the endpoints that keep state.</summary>
    internal IReadOnlyCollection<string> Paths => _endpoints.Keys;

    /// <summary>Finds the endpoint of a case-sensitive path. One that is not implemented replays its examples; null if it has none.</summary>
    internal Endpoint? Find(string path)
    {
        if (_endpoints.TryGetValue(path, out var endpoint))
            return endpoint;
        var recorded = _examples.Of(path);
        return recorded.Count == 0 ? null : new Replay(recorded);
    }

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="behaviour">Carries a request out.</param>
    /// <param name="rules">The rules of its requests.</param>
    internal void Add<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, Func<TRequest, TResponse> behaviour, EndpointRules rules)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : ApiResponse, IJsonModel<TResponse>
        => Add(endpoint, (TRequest request, CallWebhooks _) => behaviour(request), rules);

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="behaviour">Carries a request of a caller out.</param>
    /// <param name="rules">The rules of its requests.</param>
    internal void Add<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, Func<TRequest, string, TResponse> behaviour, EndpointRules rules)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : ApiResponse, IJsonModel<TResponse>
        => Add(endpoint, (TRequest request, CallWebhooks webhooks) => behaviour(request, webhooks.Caller), rules);

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="behaviour">Carries a request out whose caller and webhooks it is given. It asks before it changes anything.</param>
    /// <param name="rules">The rules of its requests.</param>
    internal void Add<TRequest, TResponse>(
        ApiEndpoint<TRequest, TResponse> endpoint, Func<TRequest, CallWebhooks, TResponse> behaviour, EndpointRules rules)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : ApiResponse, IJsonModel<TResponse>
        => _endpoints.Add(
            endpoint.Path, new Endpoint<TRequest, TResponse>(_store, endpoint.Envelope ?? EnvelopeJson.OfService, behaviour, rules));
}
