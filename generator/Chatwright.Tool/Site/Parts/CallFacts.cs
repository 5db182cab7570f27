using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>How the client sends the requests of an endpoint, in words.</summary>
internal static class CallFacts
{
    /// <summary>Short marks for the head of the page.</summary>
    public static IEnumerable<Html> Tags(EndpointModel endpoint)
    {
        yield return Tag.Of(endpoint.IsSafe ? "reads only" : endpoint.IsIdempotent ? "writes, may be repeated" : "writes");
        if (endpoint.Pages is not null)
            yield return Tag.Of("paged");
        if (endpoint.Calls is { } calls)
            yield return Tag.Of(Frequency(calls));
        if (endpoint.IsProbe)
            yield return Tag.Of("health check");
    }

    public static Html Retry(EndpointModel endpoint) => endpoint switch
    {
        { IsSafe: true } => Html.Of($"""
            <p>It only reads. The client sends it again after a failure that may pass: no connection, a connection that broke, a timeout of an
            attempt, HTTP 429, 502, 503 or 504, and the errors below that are worth a retry.</p>
            """),
        { IsIdempotent: true } => Html.Of($"""
            <p>It writes, and repeating it does no harm. The client sends it again after a failure that may pass: no connection, a connection that
            broke, a timeout of an attempt, HTTP 429, 502, 503 or 504, and the errors below that are worth a retry.</p>
            """),
        _ => Html.Of($"""
            <p>It writes. The client sends it again only if the first attempt certainly was not executed: nothing was sent, or the error says so.
            If its fate is unknown, as after a timeout, it is never sent a second time. The exception's <code>Execution</code> tells which it
            is.</p>
            """),
    };

    public static Html Limit(RateModel calls) => Html.Of($"""
        <p>At most {Frequency(calls)}. By default, the client waits so that it keeps within this limit.</p>
        """);

    private static string Frequency(RateModel calls) => calls.WindowSeconds switch
    {
        1 => $"{Number(calls.Permits)} calls a second",
        60 => $"{Number(calls.Permits)} calls a minute",
        3600 => $"{Number(calls.Permits)} calls an hour",
        var seconds => $"{Number(calls.Permits)} calls in {Number(seconds)} seconds",
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
