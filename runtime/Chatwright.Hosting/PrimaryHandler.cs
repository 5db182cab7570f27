using System.Net;

namespace Chatwright.Hosting;

/// <summary>
/// The connections of a client, as a client makes them that has no host: nothing is followed, kept or sent beyond what the API asks for.
/// </summary>
internal static class PrimaryHandler
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    internal static HttpMessageHandler Create() => new SocketsHttpHandler
    {
        ConnectTimeout = s_connectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
    };
}
