using Chatwright.CodeGeneration;

namespace Chatwright.Webhooks;

/// <summary>Checks and writes the replies of handlers.</summary>
internal static class ReplyWriter
{
    /// <exception cref="ArgumentException">The reply breaks its description, or cannot be written as JSON.</exception>
    /// <exception cref="InvalidOperationException">The handler returned null.</exception>
    internal static ValueTask<ReadOnlyMemory<byte>> WriteAsync<TReply>(ValueTask<TReply> reply)
        where TReply : WebhookReply, IJsonWritable<TReply>
        => reply.IsCompletedSuccessfully ? new(Write(reply.Result)) : AwaitAsync(reply);

    private static async ValueTask<ReadOnlyMemory<byte>> AwaitAsync<TReply>(ValueTask<TReply> reply)
        where TReply : WebhookReply, IJsonWritable<TReply>
        => Write(await reply.ConfigureAwait(false));

    private static byte[] Write<TReply>(TReply? reply)
        where TReply : WebhookReply, IJsonWritable<TReply>
    {
        if (reply is null)
            throw new InvalidOperationException($"The handler returned null in place of a {typeof(TReply).Name}.");
        if (reply is IValidated validated)
        {
            var check = new RequestCheck(typeof(TReply).Name);
            validated.Validate(ref check);
        }
        var json = new JsonOutput();
        try
        {
            TReply.Write(ref json, reply);
            return json.Written.ToArray();
        }
        finally
        {
            json.Dispose();
        }
    }
}
