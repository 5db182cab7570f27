using System.Diagnostics;

namespace Chatwright.Telemetry;

/// <summary>The trace context of a request: its <c>traceparent</c>, state and baggage.</summary>
internal static class TraceContext
{
    /// <summary>
    /// Adds the context of the current span, in the form that the application has chosen for all its requests. Headers that are set stay as they are.
    /// </summary>
    internal static void Inject(HttpRequestMessage request)
    {
        if (Activity.Current is { } activity)
        {
            DistributedContextPropagator.Current.Inject(
                activity, request, static (carrier, name, value) => Add((HttpRequestMessage)carrier!, name, value));
        }
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (!request.Headers.Contains(name))
            request.Headers.TryAddWithoutValidation(name, value);
    }
}
