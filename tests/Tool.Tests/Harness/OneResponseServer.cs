using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tool.Tests.Harness;

/// <summary>A server on the loopback interface that gives every request the same response.</summary>
internal sealed class OneResponseServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _heads = [];
    private readonly Task _serving;

    public OneResponseServer(string body, int status = 200)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.UTF8.GetBytes(body), status);
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>The heads of the requests, without their last line break.</summary>
    public IReadOnlyList<string> Heads => _heads;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync(byte[] body, int status)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _heads.Add(await ReadRequestAsync(stream));
                await stream.WriteAsync(Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(body);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // Stopped.
        }
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
            lines.Add(line);
        const string Length = "Content-Length:";
        var length = lines.Find(line => line.StartsWith(Length, StringComparison.OrdinalIgnoreCase))?[Length.Length..];
        var body = new char[int.Parse(length ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body);
        return string.Join('\n', lines);
    }
}
