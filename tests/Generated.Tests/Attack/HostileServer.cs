using System.Net;
using System.Net.Sockets;
using System.Text;
using Chatwright;

namespace Generated.Tests.Attack;

/// <summary>A server on a raw socket of the loopback interface. A script decides about every byte that it sends.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, string, CancellationToken, Task> _script;
    private readonly List<string> _requests = [];

    /// <param name="script">Gets a connection and its first request. The connection ends with it.</param>
    public HostileServer(Func<NetworkStream, string, CancellationToken, Task> script)
    {
        _script = script;
        _listener.Start();
        Host = new($"http://{_listener.LocalEndpoint}");
        _ = AcceptAsync();
    }

    public ApiHost Host { get; }

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>Sends one text to each connection and closes it.</summary>
    public static HostileServer Of(string response) => Of(Encoding.UTF8.GetBytes(response));

    public static HostileServer Of(byte[] response) => new((stream, _, stop) => stream.WriteAsync(response, stop).AsTask());

    /// <summary>Sends a head, and a part again and again until the peer goes away.</summary>
    public static HostileServer Endless(string head, byte[] part, TimeSpan pause = default) => new(async (stream, _, stop) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), stop);
        while (true)
        {
            await stream.WriteAsync(part, stop);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, stop);
        }
    });

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
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream);
                lock (_requests)
                    _requests.Add(request);
                await _script(stream, request, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
            {
            }
        }
    }

    /// <summary>Reads the head and the body, whose length the emitted client always announces; of HTTP/2, what arrives first.</summary>
    private async Task<string> ReadAsync(NetworkStream stream)
    {
        const string Length = "Content-Length: ";
        var text = "";
        var buffer = new byte[4096];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            text += Encoding.Latin1.GetString(buffer, 0, count);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (count == 0 || text.StartsWith("PRI", StringComparison.Ordinal))
                return text;
            if (end < 0)
                continue;
            var at = text.IndexOf(Length, StringComparison.Ordinal) + Length.Length;
            if (text.Length - end - 4 >= int.Parse(text[at..text.IndexOf('\r', at)], System.Globalization.CultureInfo.InvariantCulture))
                return text;
        }
    }
}
