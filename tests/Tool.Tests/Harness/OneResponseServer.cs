using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tool.Tests.Harness;

/// <summary>A server that gives every request the same response. <c>{query}</c> in it becomes the query of the request.</summary>
internal sealed class OneResponseServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _heads = [];
    private readonly Task _serving;

    public OneResponseServer(string body, int status = 200, string contentType = "application/json")
    {
        _listener.Start();
        _serving = ServeAsync(body, status, contentType);
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>The heads of the requests, without their last line break.</summary>
    public IReadOnlyList<string> Heads => _heads;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync(string text, int status, string contentType)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                var head = await ReadRequestAsync(stream);
                _heads.Add(head);
                var body = Encoding.UTF8.GetBytes(text.Replace("{query}", QueryOf(head), StringComparison.Ordinal));
                await stream.WriteAsync(Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(body);
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or IOException)
        {
            // Stopped, perhaps between two requests.
        }
    }

    /// <summary>Gets what follows the question mark of the address.</summary>
    private static string QueryOf(string head)
    {
        var target = head.Split(' ', 3)[1];
        return target[(target.IndexOf('?', StringComparison.Ordinal) + 1)..];
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
