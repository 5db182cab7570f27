using System.Net;
using Microsoft.AspNetCore.Http;

namespace Chatwright.Tool.Faking;

/// <summary>
/// Keeps web pages away from a served fake. A page that a developer visits can send requests to this machine; with a name of its own that it resolves
/// to this machine (DNS rebinding) it could read the responses too. Programs other than browsers are not affected.
/// </summary>
internal static class BrowserGuard
{
    /// <summary>The ends of names that no public name server resolves: <c>host.docker.internal</c>, <c>fake.default.svc.cluster.local</c>.</summary>
    private static readonly string[] s_private = [".localhost", ".local", ".internal", ".test", ".lan", ".home.arpa"];

    /// <summary>Passes a request on, or refuses it with 403.</summary>
    public static Task RunAsync(HttpContext context, RequestDelegate next) => Refusal(context.Request) is { } refusal
        ? ControlApi.FailAsync(context, StatusCodes.Status403Forbidden, refusal)
        : next(context);

    private static string? Refusal(HttpRequest request)
    {
        if (!IsPrivate(request.Host.Host))
            return "The Host is a public name. Call the fake by an address, localhost, or a name of the local network.";
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsSame(origin, request))
            return "Pages of other origins may not call the fake.";
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" ? "Pages of other sites may not call the fake." : null;
    }

    /// <summary>An address, or a name that a page cannot have: one without a dot, or one of a private domain.</summary>
    private static bool IsPrivate(string host)
    {
        var name = host.TrimEnd('.');
        return name.Length > 0
            && (IPAddress.TryParse(name.Trim('[', ']'), out _)
                || !name.Contains('.', StringComparison.Ordinal)
                || Array.Exists(s_private, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsSame(string origin, HttpRequest request) =>
        origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
