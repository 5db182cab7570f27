namespace Chatwright.Hosting;

/// <summary>
/// Keeps out of a client the retries that a host adds to all of its HTTP clients. The client retries by itself, and knows which calls may be
/// repeated. Such a handler would repeat any write, cut long calls short, and stop this client when another one fails.
/// </summary>
internal static class HostResilience
{
    /// <summary>
    /// The handlers of Microsoft.Extensions.Http.Resilience and Microsoft.Extensions.Http.Polly, which this package does not reference.
    /// </summary>
    private static readonly string[] s_handlers =
    [
        "Microsoft.Extensions.Http.Resilience.ResilienceHandler",
        "Microsoft.Extensions.Http.PolicyHttpMessageHandler",
    ];

    /// <summary>Removes the handlers that were added so far: those of all HTTP clients, which come before those of one.</summary>
    internal static void RemoveFrom(IList<DelegatingHandler> handlers)
    {
        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            if (IsResilience(handlers[i]))
                handlers.RemoveAt(i);
        }
    }

    private static bool IsResilience(DelegatingHandler handler)
    {
        for (var type = handler.GetType(); type is not null; type = type.BaseType)
        {
            if (s_handlers.Contains(type.FullName))
                return true;
        }
        return false;
    }
}
