using System.Buffers;
using Chatwright.CodeGeneration;

namespace Chatwright.Protocol;

/// <summary>Endpoints that no description names: nothing is known of them, so they are writes without a limit of their own.</summary>
internal static class RawEndpoint
{
    /// <summary>The characters of a segment of a path that need no escaping (RFC 3986).</summary>
    private static readonly SearchValues<char> s_characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@");

    /// <exception cref="ArgumentException">The path has a query, a fragment, an empty or relative segment, or a character to be escaped.</exception>
    internal static ApiEndpoint<RawRequest, ApiRawResponse> Of(ApiService service, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var relative = path[0] == '/' ? path[1..] : path;
        if (!Array.TrueForAll(relative.Split('/'), IsSegment))
        {
            throw new ArgumentException(
                "path is not the path of an endpoint below the host: letters, digits and -._~!$&'()*+,;=:@ in segments, such as v4/openim/sendmsg.",
                nameof(path));
        }
        return new(service, relative);
    }

    private static bool IsSegment(string segment) => segment is not ("" or "." or "..") && !segment.AsSpan().ContainsAnyExcept(s_characters);
}
