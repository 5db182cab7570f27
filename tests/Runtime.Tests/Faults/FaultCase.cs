using Chatwright;
using Runtime.Tests.Transport;

namespace Runtime.Tests.Faults;

/// <summary>The behaviour of a server, and the outcome of a call.</summary>
/// <param name="Respond">Responds to one request over its socket; true keeps the connection.</param>
/// <param name="Error">The type of the error; null when the call succeeds.</param>
/// <param name="Message">A part of the message.</param>
/// <param name="ReadTries">The attempts of a read.</param>
/// <param name="WriteTries">The attempts of a write.</param>
internal sealed record FaultCase(Func<System.Net.Sockets.Socket, CancellationToken, Task<bool>> Respond, Type? Error, string Message,
    int ReadTries, int WriteTries)
{
    /// <summary>
    /// Sends a text, then ends the connection in order. A whole response to a call that is repeated must announce the end with <c>Connection:
    /// close</c>: otherwise the next attempt may be sent on this connection before the client has seen it end, and fails for that.
    /// </summary>
    public static FaultCase Text(string text, Type? error, string message, int reads, int writes)
        => Bytes(System.Text.Encoding.UTF8.GetBytes(text), error, message, reads, writes);

    public static FaultCase Bytes(byte[] bytes, Type? error, string message, int reads, int writes) => new(
        async (socket, stop) =>
        {
            await socket.SendAsync(bytes, stop);
            return false;
        },
        error,
        message,
        reads,
        writes);

    /// <summary>Sends a text, then resets the connection.</summary>
    public static FaultCase Reset(string text, Type? error, string message, int reads, int writes) => new(
        async (socket, stop) =>
        {
            await LoopbackServer.SendAsync(socket, text, stop);
            // So that what was sent is not lost in the reset.
            await Task.Delay(20, stop);
            socket.LingerState = new(true, 0);
            return false;
        },
        error,
        message,
        reads,
        writes);

    /// <summary>Sends a text, and nothing more.</summary>
    public static FaultCase Silence(string text, string message, int reads, int writes) => new(
        async (socket, stop) =>
        {
            await LoopbackServer.SendAsync(socket, text, stop);
            await Task.Delay(Timeout.Infinite, stop);
            return false;
        },
        typeof(ApiTimeoutException),
        message,
        reads,
        writes);

    /// <summary>Sends a head, then the same bytes over and over.</summary>
    public static FaultCase Flood(string head, byte[] piece, int times, TimeSpan pause, Type error, string message, int reads, int writes) => new(
        async (socket, stop) =>
        {
            await LoopbackServer.SendAsync(socket, head, stop);
            for (; times > 0; times--)
            {
                await socket.SendAsync(piece, stop);
                if (pause > TimeSpan.Zero)
                    await Task.Delay(pause, stop);
            }
            return false;
        },
        error,
        message,
        reads,
        writes);
}
