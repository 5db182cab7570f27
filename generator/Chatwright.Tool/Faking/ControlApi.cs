using System.Text.Json;
using Chatwright.Testing;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chatwright.Tool.Faking;

/// <summary>
/// The API by which tests in any language control a served fake: fill it, inject faults, list requests and webhooks. Below <see cref="Prefix"/>,
/// where the service has no endpoints.
/// </summary>
internal sealed class ControlApi(ServedFake fake)
{
    public const string Prefix = "/_fake";

    public void Map(WebApplication application)
    {
        var api = application.MapGroup(Prefix);
        api.MapPost("/reset", Do(_ => { fake.Reset(); return null; }));
        if (fake.Chat is null)
            return;
        api.MapPost("/state", DoWith<FakeState>((chat, state) => state.ApplyTo(chat)));
        api.MapPost("/faults", DoWith<FakeFaultState>((chat, fault) => fault.ApplyTo(chat)));
        api.MapGet("/faults", Do(chat => new { pending = chat.Setups.Sum(setup => setup.Remaining) }));
        api.MapDelete("/faults", Do(chat => { chat.ClearSetups(); return null; }));
        api.MapGet("/requests", Do(chat => chat.Requests));
        api.MapDelete("/requests", Do(chat => { chat.ClearRequests(); return null; }));
        api.MapGet("/webhooks", RespondWithWebhooksAsync);
        api.MapDelete("/webhooks", Do(chat => { chat.Webhooks.Clear(); return null; }));
        api.MapGet("/users/{id}", RespondWithUserAsync);
    }

    private RequestDelegate Do(Func<FakeTencentChat, object?> act) => context => RespondAsync(context, act(fake.Chat!));

    private RequestDelegate DoWith<T>(Action<FakeTencentChat, T> act) => WithBody((context, body) =>
    {
        act(fake.Chat!, FakeState.Parse<T>(body));
        return RespondAsync(context, null);
    });

    /// <summary>Takes requests with a body in JSON, whose text is passed on.</summary>
    /// <param name="respond">Sends the response. A <see cref="ToolException"/> becomes a response with 400 and its message.</param>
    public static RequestDelegate WithBody(Func<HttpContext, string, Task> respond) => async context =>
    {
        try
        {
            if (!context.Request.HasJsonContentType())
            {
                await FailAsync(context, StatusCodes.Status415UnsupportedMediaType, "The Content-Type is not application/json.");
                return;
            }
            await respond(context, await Input.ReadTextAsync(context.Request.Body, "The body", context.RequestAborted));
        }
        catch (ToolException error)
        {
            await FailAsync(context, StatusCodes.Status400BadRequest, error.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller no longer waits for the response.
        }
    };

    /// <summary>Responds with the latest webhooks; with <c>?wait=true</c> when those of all calls so far have an outcome.</summary>
    private async Task RespondWithWebhooksAsync(HttpContext context)
    {
        var chat = fake.Chat!;
        var wait = context.Request.Query["wait"].ToString();
        if (wait is not ("" or "true" or "false"))
        {
            await FailAsync(context, StatusCodes.Status400BadRequest, "'wait' takes true or false.");
            return;
        }
        if (wait == "true")
            await chat.Webhooks.WaitAsync(context.RequestAborted);
        await RespondAsync(context, chat.Webhooks.Sent.Select(View));
    }

    private Task RespondWithUserAsync(HttpContext context)
    {
        var id = (string)context.GetRouteValue("id")!;
        return fake.Chat!.Accounts.Find(id) is { } user
            ? RespondAsync(context, View(user))
            : FailAsync(context, StatusCodes.Status404NotFound, $"The user {PlainText.Brief(id)} is not imported.");
    }

    /// <summary>Sends an error as JSON.</summary>
    public static Task FailAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return RespondAsync(context, new { error });
    }

    private static object View(FakeWebhook webhook) => new
    {
        webhook.Command,
        webhook.Query,
        webhook.Body,
        webhook.Attempt,
        outcome = JsonNamingPolicy.CamelCase.ConvertName(webhook.Outcome.ToString()),
        status = webhook.StatusCode,
        reply = webhook.ReplyBody,
        milliseconds = (long)webhook.Duration.TotalMilliseconds,
        error = webhook.Error?.Message,
    };

    private static object View(FakeUser user) => new
    {
        user.Id,
        conversations = user.Conversations.Select(conversation => new
        {
            user = conversation.Peer.IsGroup ? null : conversation.Peer.Id,
            group = conversation.Peer.IsGroup ? conversation.Peer.Id : null,
            conversation.At,
            pinned = conversation.IsPinned,
            empty = conversation.IsEmpty,
        }),
        groups = user.ConversationGroups,
    };

    /// <summary>Sends a response: without a body, 204 or the status that was set.</summary>
    private static Task RespondAsync(HttpContext context, object? response)
    {
        if (response is not null)
            return context.Response.WriteAsJsonAsync(response, FakeState.Json);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
