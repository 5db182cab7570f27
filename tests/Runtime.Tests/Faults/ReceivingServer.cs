using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Runtime.Tests.Faults;

/// <summary>A server on a raw socket that remembers every byte which it has read.</summary>
internal sealed class ReceivingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly MemoryStream _received = new();

    /// <param name="serve">Serves one connection, which is closed when it returns.</param>
    public ReceivingServer(Func<ReceivingServer, Socket, CancellationToken, Task> serve)
    {
        _listener.Start();
        _ = AcceptAsync(serve);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Received Received
    {
        get
        {
            string text;
            lock (_received)
                text = Encoding.Latin1.GetString(_received.ToArray());
            return text.Length == 0 ? Received.Nothing
                : !text.StartsWith("POST", StringComparison.Ordinal) ? Received.Handshake
                : text.EndsWith("{\"Question\":\"how?\"}", StringComparison.Ordinal) ? Received.Whole
                : Received.Part;
        }
    }

    /// <summary>Reads until a request is whole, or so many bytes have come.</summary>
    public async Task ReadAsync(Socket socket, CancellationToken stop, int most = int.MaxValue)
    {
        var buffer = new byte[16 * 1024];
        while (most > 0 && Received != Received.Whole)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(0, Math.Min(buffer.Length, most)), stop);
            if (count == 0)
                return;
            most -= count;
            lock (_received)
                _received.Write(buffer, 0, count);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
    }

    private async Task AcceptAsync(Func<ReceivingServer, Socket, CancellationToken, Task> serve)
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token), serve);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(Socket socket, Func<ReceivingServer, Socket, CancellationToken, Task> serve)
    {
        using (socket)
        {
            try
            {
                await serve(this, socket, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
            }
        }
    }
}
