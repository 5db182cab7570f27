using System.IO.Pipelines;
using Chatwright.CodeGeneration;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Chatwright.Webhooks;

/// <summary>One request from the web server to the receiver and back. The query is checked before the body is read.</summary>
internal static class WebhookEndpoint
{
    internal static async Task InvokeAsync<THandler>(HttpContext context, WebhookReceiver<THandler> receiver, WebhookHandlerSource<THandler> handlers)
        where THandler : class
    {
        var request = context.Request;
        try
        {
            var admission = receiver.Admit(request.Method, request.QueryString.Value ?? "", request.ContentLength);
            var result = admission.Refusal ?? await RespondAsync(context, receiver, admission, handlers).ConfigureAwait(false);
            await WriteAsync(context.Response, result, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The connection is broken: nobody reads a response. RequestAborted may say so only later, so the server is told.
            context.Abort();
        }
    }

    private static async ValueTask<WebhookResult> RespondAsync<THandler>(
        HttpContext context, WebhookReceiver<THandler> receiver, WebhookAdmission admission, WebhookHandlerSource<THandler> handlers)
        where THandler : class
    {
        var body = new BodyBuffer();
        try
        {
            if (await ReadAsync(context, receiver, admission, body).ConfigureAwait(false) is { } refusal)
                return refusal;
            return await receiver.RespondAsync(admission, handlers, body.Written, context.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            body.Dispose();
        }
    }

    /// <summary>Reads the body, as long as the reply can be in time.</summary>
    /// <returns>The refusal of a body that is too large, too slow or damaged; otherwise null.</returns>
    private static async ValueTask<WebhookResult?> ReadAsync<THandler>(
        HttpContext context, WebhookReceiver<THandler> receiver, WebhookAdmission admission, BodyBuffer body)
        where THandler : class
    {
        var max = receiver.MaxBodyBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit && limit.MaxRequestBodySize < max)
            limit.MaxRequestBodySize = max;
        try
        {
            var reader = context.Request.BodyReader;
            // Most bodies have come with their query. They need no timer.
            if (reader.TryRead(out var read) && Take(reader, read, receiver, body, out var refusal))
                return refusal;
            return await ReadAsync(reader, receiver, admission, body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (IOException e) when (e is not ConnectionResetException && !context.RequestAborted.IsCancellationRequested)
        {
            return (e as BadHttpRequestException)?.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => receiver.RefuseSize(),
                StatusCodes.Status408RequestTimeout => receiver.RefuseSlowBody(),
                _ => receiver.RefuseBody(),
            };
        }
    }

    /// <summary>Reads the rest of the body.</summary>
    private static async ValueTask<WebhookResult?> ReadAsync<THandler>(
        PipeReader reader, WebhookReceiver<THandler> receiver, WebhookAdmission admission, BodyBuffer body, CancellationToken cancellationToken)
        where THandler : class
    {
        using var deadline = receiver.CreateDeadline(admission);
        // Not the token of a read, which would leave the server with a body that it cannot drain.
        using var registration = deadline.Token.UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), reader);
        WebhookResult? refusal;
        while (!Take(reader, await reader.ReadAsync(cancellationToken).ConfigureAwait(false), receiver, body, out refusal))
        {
        }
        return refusal;
    }

    /// <summary>Takes what was read. Refuses a body that is too large or too slow.</summary>
    /// <returns><see langword="true"/> if that was the end; otherwise, <see langword="false"/>.</returns>
    private static bool Take<THandler>(
        PipeReader reader, ReadResult read, WebhookReceiver<THandler> receiver, BodyBuffer body, out WebhookResult? refusal)
        where THandler : class
    {
        var isTooLarge = !body.TryAppend(read.Buffer, receiver.MaxBodyBytes);
        reader.AdvanceTo(read.Buffer.End);
        refusal = isTooLarge ? receiver.RefuseSize() : read is { IsCompleted: false, IsCanceled: true } ? receiver.RefuseSlowBody() : null;
        return refusal is not null || read.IsCompleted;
    }

    private static async ValueTask WriteAsync(HttpResponse response, WebhookResult result, CancellationToken cancellationToken)
    {
        response.StatusCode = result.StatusCode;
        if (result.StatusCode == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.Post;
        response.ContentLength = result.Body.Length;
        if (!result.Body.IsEmpty)
        {
            response.ContentType = result.ContentType;
            await response.Body.WriteAsync(result.Body, cancellationToken).ConfigureAwait(false);
        }
        // Before the server reads what is left of the body: chunks that it cannot read would make the status 500.
        await response.CompleteAsync().ConfigureAwait(false);
    }
}
