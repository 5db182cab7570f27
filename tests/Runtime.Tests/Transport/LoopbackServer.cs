using System.Net;
using System.Net.Sockets;
using System.Text;
using Chatwright;

namespace Runtime.Tests.Transport;

/// <summary>A server that responds to each request with bytes of the test's choice, valid or not. It parses only the end of a request.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, string, CancellationToken, Task<bool>> _respond;
    private readonly List<string> _requests = [];
    private int _open;

    /// <param name="respond">Responds to one request; true keeps the connection for the next one.</param>
    public LoopbackServer(Func<Socket, string, CancellationToken, Task<bool>> respond)
    {
        _respond = respond;
        _listener.Start();
        Host = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public ApiHost Host { get; }

    public int Connections { get; private set; }

    /// <summary>The number of open connections.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>The requests as they came, head and body.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>Sends a text and closes the connection.</summary>
    public static LoopbackServer Text(string response) => new(async (socket, _, stop) =>
    {
        await SendAsync(socket, response, stop);
        return false;
    });

    public static Task SendAsync(Socket socket, string text, CancellationToken stop) => socket.SendAsync(Encoding.UTF8.GetBytes(text), stop).AsTask();

    public static string Ok(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Connections++;
                _ = ServeAsync(socket);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        Interlocked.Increment(ref _open);
        using (socket)
        {
            try
            {
                while (await ReadAsync(socket) is { } request && await _respond(socket, request, _stop.Token))
                {
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
            {
            }
        }
        Interlocked.Decrement(ref _open);
    }

    private async Task<string?> ReadAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var count = await socket.ReceiveAsync(buffer, _stop.Token);
            if (count == 0)
                return null;
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        lock (_requests)
            _requests.Add(text.ToString());
        return text.ToString();
    }

    private static bool IsWhole(string request)
    {
        const string Length = "Content-Length: ";
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var at = request.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        var length = at < 0 ? 0 : int.Parse(request[(at + Length.Length)..request.IndexOf('\r', at)],
            System.Globalization.CultureInfo.InvariantCulture);
        return request.Length - end - 4 >= length;
    }
}
