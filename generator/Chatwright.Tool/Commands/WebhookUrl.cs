using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Commands;

/// <summary>The URL of a receiver of webhooks.</summary>
internal static class WebhookUrl
{
    /// <exception cref="ToolException">The text is not an absolute URL of HTTP.</exception>
    public static Uri Parse(string text, string option)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw new ToolException($"{option} is not a URL such as http://127.0.0.1:8080/chat.", ExitCode.Usage);

    /// <summary>The URL without user and query, which may be secret.</summary>
    public static string Text(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
