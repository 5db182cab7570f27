using Chatwright.CodeGeneration;
using Chatwright.Json;
using Chatwright.Protocol;
using Chatwright.Telemetry;
using Chatwright.Webhooks;

namespace Chatwright;

/// <content>The way of a request that was admitted: body, handler, reply.</content>
public abstract partial class WebhookReceiver<THandler>
{
    private WebhookResult Refuse(WebhookRefusal refusal, string? detail = null)
    {
        _telemetry.Refused(refusal, detail);
        return WebhookResult.Empty(RefusalTexts.StatusCode(refusal));
    }

    /// <summary>Gets the rest of <see cref="WebhookOptions.ReplyWithin"/>: at least zero, or infinite.</summary>
    private TimeSpan GetRemainingTime(long start)
    {
        if (_options.ReplyWithin == Timeout.InfiniteTimeSpan)
            return Timeout.InfiniteTimeSpan;
        var remaining = _options.ReplyWithin - _options.TimeProvider.GetElapsedTime(start);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    /// <summary>
    /// Reads a body tolerantly. One that lacks what its description requires is read as that of an unknown webhook, so that nothing is lost.
    /// </summary>
    /// <returns>The webhook; null if the body is not JSON.</returns>
    private ApiWebhook? Read(int number, WebhookDescriptor? described, WebhookContext context, ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new JsonCursor(body) { RepairsText = true };
            json.Start();
            var webhook = described is null ? new UnknownWebhook { Command = context.Command, Body = json.ReadRaw() } : Read(number, ref json);
            var deviations = json.EndText();
            var report = deviations is null ? null : DeviationJudge.List(deviations, body);
            if (webhook is null || deviations is { Losses: > 0 })
            {
                var hasSecrets = described is { HasSecrets: true };
                _telemetry.Logger.Unreadable(context.Command, LogText.Of(deviations?.FirstLoss is { } loss ? PathOf(loss, body, hasSecrets) : "$"));
                webhook = ReadRaw(context.Command, body, hasSecrets);
            }
            else if (report is not null && described is not null)
            {
                _telemetry.Deviated(described, report);
            }
            context.Read(_hash.Of(number, context.Command, body), report?.Listed ?? default);
            webhook.Arrived(context);
            return webhook;
        }
        catch (JsonFaultException)
        {
            return null;
        }
    }

    /// <summary>The path of what a body lacks. If there are secrets, it has no key of a map, which may be one.</summary>
    private static string PathOf(JsonDeviation loss, ReadOnlySpan<byte> body, bool hasSecrets)
        => hasSecrets ? JsonPathFinder.FindAll(body, [loss])[0].Member : loss.ToFault().FindPath(body);

    private static UnknownWebhook ReadRaw(string command, ReadOnlySpan<byte> body, bool hasSecrets)
    {
        var json = new JsonCursor(body) { RepairsText = true };
        json.Start();
        return new() { Command = command, Body = json.ReadRaw(), HasSecrets = hasSecrets };
    }

    /// <summary>Handles a webhook inside a span. An async method does not leave the span to its caller.</summary>
    private async ValueTask<WebhookResult> HandleReportedAsync(
        WebhookHandlerSource<THandler> handlers, IncomingWebhook webhook, CancellationToken cancellationToken)
    {
        var report = _telemetry.Begin(webhook.Descriptor, webhook.Start);
        return await HandleAsync(handlers, webhook, report, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Calls the handler, and makes the response when it has ended, or when its time has.</summary>
    private ValueTask<WebhookResult> HandleAsync(
        WebhookHandlerSource<THandler> handlers, IncomingWebhook webhook, WebhookReport? report, CancellationToken cancellationToken)
    {
        var stop = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken) : new();
        var handling = StartHandler(handlers, webhook, stop.Token);
        // Most handlers have ended by now, and have not failed. They need no state machine, and no deadline.
        if (!handling.IsCompletedSuccessfully)
            return AwaitAsync(handling.AsTask(), stop, webhook, report, cancellationToken);
        var handled = handling.Result;
        if (handled.Failure is not null)
            return AwaitAsync(Task.FromResult(handled), stop, webhook, report, cancellationToken);
        stop.Dispose();
        return new(Respond(handled, webhook, report, cancellationToken));
    }

    private ValueTask<HandlerResult> StartHandler(WebhookHandlerSource<THandler> handlers, IncomingWebhook webhook, CancellationToken stop)
        => handlers.UsesThreadPool ? new(HandleOnThreadPoolAsync(handlers, webhook, stop)) : CallHandlerAsync(handlers, webhook, stop);

    // A method of its own, since its closure would cost the others an allocation.
    private Task<HandlerResult> HandleOnThreadPoolAsync(
        WebhookHandlerSource<THandler> handlers, IncomingWebhook webhook, CancellationToken stop)
        => Task.Run(() => CallHandlerAsync(handlers, webhook, stop).AsTask(), CancellationToken.None);

    /// <summary>Calls the handler, unless the webhook came before. Never throws.</summary>
    private ValueTask<HandlerResult> CallHandlerAsync(WebhookHandlerSource<THandler> handlers, IncomingWebhook webhook, CancellationToken stop)
        => _inProgress is null || webhook.Decides
            ? InvokeHandlerAsync(handlers, webhook, stop)
            : CallHandlerOnceAsync(_options.Log!, _inProgress, handlers, webhook, stop);

    /// <summary>Calls the handler, unless the webhook was handled before, or is being handled.</summary>
    private async ValueTask<HandlerResult> CallHandlerOnceAsync(
        IWebhookLog log, KeysInProgress inProgress, WebhookHandlerSource<THandler> handlers, IncomingWebhook webhook, CancellationToken stop)
    {
        var key = webhook.Key;
        if (!inProgress.TryAdd(key))
            return new(default, IsRepeat: true, IsInProgress: true);
        try
        {
            if (!await log.TryAddAsync(key, stop).ConfigureAwait(false))
                return new(default, IsRepeat: true);
            var result = await InvokeHandlerAsync(handlers, webhook, stop).ConfigureAwait(false);
            if (result.Failure is not null)
                await ForgetAsync(log, webhook).ConfigureAwait(false);
            return result;
        }
        catch (Exception e)
        {
            // The log failed. Its store may have the key all the same, as when the token was cancelled while the response was on its way.
            await ForgetAsync(log, webhook).ConfigureAwait(false);
            return new(default, Failure: e);
        }
        finally
        {
            inProgress.Remove(key);
        }
    }

    /// <summary>Calls the handler in its scope. Never throws.</summary>
    private async ValueTask<HandlerResult> InvokeHandlerAsync(
        WebhookHandlerSource<THandler> handlers, IncomingWebhook webhook, CancellationToken stop)
    {
        IAsyncDisposable? scope = null;
        try
        {
            var handler = handlers.GetHandler(out scope);
            return new(await InvokeAsync(handler, webhook.Method, webhook.Body, stop).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            return new(default, Failure: e);
        }
        finally
        {
            if (scope is not null)
                await DisposeAsync(scope, webhook).ConfigureAwait(false);
        }
    }

    /// <summary>Lets a webhook be handled when it comes again. The failure of its handler is what is reported.</summary>
    private async ValueTask ForgetAsync(IWebhookLog log, IncomingWebhook webhook)
    {
        try
        {
            await log.RemoveAsync(webhook.Key, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _telemetry.Logger.LogFailed(webhook.LogName, e);
        }
    }

    private async ValueTask DisposeAsync(IAsyncDisposable scope, IncomingWebhook webhook)
    {
        try
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _telemetry.Logger.ScopeFailed(webhook.LogName, e);
        }
    }

    /// <summary>Makes the response when the handler has ended, or when its time has.</summary>
    private async ValueTask<WebhookResult> AwaitAsync(
        Task<HandlerResult> handling, CancellationTokenSource stop, IncomingWebhook webhook, WebhookReport? report,
        CancellationToken cancellationToken)
    {
        if (!handling.IsCompleted && !await EndsAsync(handling, GetRemainingTime(webhook.Start), cancellationToken).ConfigureAwait(false))
            return Abandon(handling, stop, webhook, report, cancellationToken);
        stop.Dispose();
        return Respond(await handling.ConfigureAwait(false), webhook, report, cancellationToken);
    }

    private static async ValueTask<ReadOnlyMemory<byte>> AwaitAsync(ValueTask handling)
    {
        await handling.ConfigureAwait(false);
        return default;
    }

    /// <summary>Waits for a handler as long as its reply is in time.</summary>
    /// <returns><see langword="true"/> if it has ended; otherwise, <see langword="false"/>.</returns>
    private async ValueTask<bool> EndsAsync(Task handling, TimeSpan time, CancellationToken cancellationToken)
    {
        if (time != TimeSpan.Zero)
            await handling.WaitAsync(time, _options.TimeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return handling.IsCompleted;
    }

    /// <summary>Makes the response in place of a handler that has not ended.</summary>
    private WebhookResult Abandon(
        Task<HandlerResult> handling, CancellationTokenSource stop, IncomingWebhook webhook, WebhookReport? report,
        CancellationToken cancellationToken)
    {
        _ = ObserveAsync(handling, stop, webhook);
        if (cancellationToken.IsCancellationRequested)
        {
            report?.End(WebhookOutcome.Failed, 0, typeof(OperationCanceledException).FullName);
            cancellationToken.ThrowIfCancellationRequested();
        }
        _telemetry.Count(WebhookOutcome.Late, webhook.Start);
        _telemetry.Logger.Late(webhook.LogName, _options.ReplyWithin, _options.FailureMode);
        var result = _replies.Failure(webhook.Number, webhook.Decides);
        report?.End(WebhookOutcome.Late, result.StatusCode, "timeout");
        return result;
    }

    /// <summary>Stops a handler that is late, and waits for its end. Nobody waits for this, so it does not throw.</summary>
    private async Task ObserveAsync(Task<HandlerResult> handling, CancellationTokenSource stop, IncomingWebhook webhook)
    {
        try
        {
            // On the thread pool, since it runs code of the handler.
            await stop.CancelAsync().ConfigureAwait(false);
        }
        catch (AggregateException e)
        {
            _telemetry.Logger.LateFailed(webhook.LogName, e);
        }
        var result = await handling.ConfigureAwait(false);
        if (result.Failure is { } failure and not OperationCanceledException)
            _telemetry.Logger.LateFailed(webhook.LogName, failure);
        stop.Dispose();
    }

    /// <summary>Makes the response after a handler has ended.</summary>
    private WebhookResult Respond(HandlerResult handled, IncomingWebhook webhook, WebhookReport? report, CancellationToken cancellationToken)
    {
        if (handled.IsInProgress)
            return RespondInProgress(webhook, report);
        if (handled.Failure is { } failure)
        {
            var error = failure.GetType().FullName;
            if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                report?.End(WebhookOutcome.Failed, 0, error);
                cancellationToken.ThrowIfCancellationRequested();
            }
            _telemetry.Count(WebhookOutcome.Failed, webhook.Start);
            _telemetry.Logger.Failed(webhook.LogName, _options.FailureMode, failure);
            var reply = _replies.Failure(webhook.Number, webhook.Decides);
            report?.End(WebhookOutcome.Failed, reply.StatusCode, error);
            return reply;
        }
        // A decision that nobody could make on a body that is not as described.
        var result = webhook is { IsUnreadable: true, Decides: true } ? _replies.Failure(webhook.Number, decides: true)
            : handled.Reply.IsEmpty ? _replies.Acknowledgement
            : WebhookResult.Reply(handled.Reply);
        _telemetry.Count(WebhookOutcome.Handled, webhook.Start);
        report?.End(OutcomeOf(handled, webhook), result.StatusCode, null);
        return result;
    }

    /// <summary>
    /// Makes the response to a repeat of a webhook whose handler has not ended. It may still fail, and an acknowledgement would be the end of it.
    /// </summary>
    private WebhookResult RespondInProgress(IncomingWebhook webhook, WebhookReport? report)
    {
        // Not counted: the end of the handler is.
        var reply = _replies.Failure(webhook.Number, webhook.Decides);
        report?.End(WebhookOutcome.Repeated, reply.StatusCode, null);
        return reply;
    }

    private static WebhookOutcome OutcomeOf(HandlerResult handled, IncomingWebhook webhook)
        => handled.IsRepeat ? WebhookOutcome.Repeated
            : webhook.IsUnreadable ? WebhookOutcome.Unreadable
            : webhook.Number < 0 ? WebhookOutcome.Unknown
            : WebhookOutcome.Handled;
}
