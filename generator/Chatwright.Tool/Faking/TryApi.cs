using System.Text.Json;
using Chatwright.Testing;
using Chatwright.Tool.Endpoints;
using Chatwright.Tool.Errors;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Specs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chatwright.Tool.Faking;

/// <summary>
/// Sends the requests of the served pages to the fake, and returns what came of them. Requests are signed here, so that no page holds a signature.
/// </summary>
/// <param name="account">The application, the account and the key.</param>
/// <param name="receiver">The receiver of webhooks, as it is shown; null if none are sent.</param>
/// <param name="seen">Called after each response.</param>
internal sealed class TryApi(SpecProject project, ServedFake fake, FakeTencentChatOptions account, string? receiver, Action<Exchange> seen)
{
    public const string Path = ControlApi.Prefix + "/try";

    private readonly EndpointCatalog _catalog = new(project);
    private readonly ErrorCatalog _errors = new(project);

    public void Map(WebApplication application)
    {
        application.MapPost(Path, ControlApi.WithBody(RespondAsync));
        application.MapGet(ControlApi.Prefix + "/state", context => context.Response.WriteAsJsonAsync(StateView.Of(fake.Chat), FakeState.Json));
    }

    private async Task RespondAsync(HttpContext context, string body)
    {
        var order = Parse(body);
        var response = await SendAsync(_catalog.Find(order.Path), order.Request, context.RequestAborted);
        await context.Response.WriteAsJsonAsync(response, FakeState.Json);
    }

    private static TryOrder Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<TryOrder>(text, JsonSerializerOptions.Web) is { Path: not null, Request: not null } order
                ? order
                : throw new ToolException("The body needs 'path' and 'request', two texts.", ExitCode.Usage);
        }
        // The second for half a surrogate pair, which is no text.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new ToolException("The body needs 'path' and 'request', two texts.", ExitCode.Usage);
        }
    }

    private async Task<object> SendAsync(CallTarget target, string text, CancellationToken cancellationToken)
    {
        var request = TryRequest.Create(target, text, account);
        var (before, known) = (StateView.Of(fake.Chat), fake.Chat?.Webhooks.Sent.Count);
        using var message = request.Message();
        var start = account.TimeProvider.GetTimestamp();
        var response = await TryResponse.OfAsync(fake.Handler, message, request.Signature, cancellationToken);
        var elapsed = account.TimeProvider.GetElapsedTime(start);
        if (response.Status is { } status)
            seen(new Exchange(message.Method.Method, "/" + target.Endpoint.Path, status, response.Bytes));
        return new
        {
            request = new { method = message.Method.Method, url = request.ShownUrl, body = request.Body },
            status = response.Status,
            body = response.Text,
            failure = response.Failure,
            milliseconds = Math.Round(elapsed.TotalMilliseconds, 1),
            error = response.CodeOf(target.Envelope) is { } code ? _errors.Find(code, target.Endpoint) : null,
            changes = StateView.Of(fake.Chat).ChangesSince(before),
            // Those that the call causes are behind the known ones. Null for a fake without webhooks.
            webhooks = known is null ? null : new { receiver, known },
        };
    }

    /// <param name="Path">The path of the endpoint.</param>
    /// <param name="Request">The JSON of the request, as typed.</param>
    private sealed record TryOrder(string Path, string Request);
}
