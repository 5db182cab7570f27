using System.Net;
using System.Text;
using System.Text.Json;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Webhooks;

/// <summary>The receiver of a webhook, at a URL.</summary>
/// <param name="url">The URL, whose own query is kept.</param>
/// <param name="timeout">The time for the reply.</param>
/// <param name="time">The clock.</param>
internal sealed class WebhookReceiver(Uri url, TimeSpan timeout, TimeProvider time)
{
    private const int MaxReplyBytes = 1024 * 1024;

    /// <exception cref="ToolException">No response arrived in time, or it is too large.</exception>
    public async Task<WebhookReply> SendAsync(string query, string body, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !url.IsLoopback };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxReplyBytes };
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var start = time.GetTimestamp();
        try
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = new("application/json");
            using var response = await http.PostAsync(With(query), content, either.Token);
            var reply = Input.LenientText(await response.Content.ReadAsByteArrayAsync(either.Token));
            return new(response.StatusCode, reply, time.GetElapsedTime(start));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ToolException(
                $"{WebhookUrl.Text(url)} did not reply within {timeout.TotalSeconds:0.###} s. The service would go on without the reply.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ToolException($"{WebhookUrl.Text(url)} did not reply: {(e.InnerException ?? e).Message}");
        }
    }

    private Uri With(string query)
    {
        var own = url.Query.TrimStart('?');
        return new UriBuilder(url) { Query = own.Length == 0 ? query : $"{own}&{query}", Fragment = "" }.Uri;
    }
}

/// <summary>The response of a receiver.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Took">The time from the request to the response.</param>
internal sealed record WebhookReply(HttpStatusCode Status, string Body, TimeSpan Took)
{
    /// <summary>Reads the body as JSON; null if it is none.</summary>
    public JsonElement? Parse() => ForeignJson.Show(Body);
}
