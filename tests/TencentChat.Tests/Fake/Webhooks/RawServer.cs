using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TencentChat.Tests.Fake.Webhooks;

/// <summary>Replies to every request with a text of bytes, and then closes the connection.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string> _reply;
    private int _requests;

    public RawServer(Func<string, string> reply)
    {
        _reply = reply;
        _listener.Start();
        Url = new($"http://{_listener.LocalEndpoint}/chat");
        _ = ServeAsync();
    }

    public Uri Url { get; }

    public int Requests => _requests;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _requests);
                var stream = client.GetStream();
                var buffer = new byte[64 * 1024];
                var read = await stream.ReadAsync(buffer);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(_reply(Encoding.UTF8.GetString(buffer, 0, read))));
                // Bytes that are unread at the end would reset the connection.
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(buffer) > 0)
                    continue;
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or IOException)
        {
            // The test has ended.
        }
    }
}
