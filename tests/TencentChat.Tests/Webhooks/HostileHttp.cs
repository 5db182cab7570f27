using System.Globalization;
using System.Text;

namespace TencentChat.Tests.Webhooks;

/// <summary>Writes requests as bytes of HTTP/1.1: whole ones, truncated ones, and ones that break its rules.</summary>
internal sealed class HostileHttp(Random random)
{
    private static readonly string[] s_contentTypes =
    [
        "", "text/xml", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16",
        "application/json;;=", new('x', 3000), "{0}",
    ];

    private static readonly string[] s_lengths = ["-1", "abc", "9999999999999999", "99999999999999999999999", "1, 2", "0x10", "", "1 "];
    private static readonly string[] s_chunkSizes = ["-1", "xyz", "FFFFFFFFFFFFFFFFF", "7fffffff", ""];

    /// <summary>Writes a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Its bytes, and how the connection goes on after them.</returns>
    public (byte[] Bytes, Ending Ending) Write(HostileRequest request)
    {
        var head = Head(request);
        var body = request.Body;
        switch (random.Next(20))
        {
            case < 8:
                return (Join(head, Length(body.Length), body), Ending.Open);
            case < 12:
                return (Join(head, "Transfer-Encoding: chunked\r\n", Chunked(body, "0\r\n\r\n")), Ending.Open);
            case 12:
                return (Join(head, "Transfer-Encoding: chunked\r\n", Chunked(body, random.Pick(s_chunkSizes) + "\r\n")), Ending.HalfClosed);
            case 13:
                return (Join(head, Length(body.Length + 1 + random.Next(5000)), body), Ending.Open);
            case 14:
                return (Join(head, Length(body.Length + 1 + random.Next(5000)), body), Ending.HalfClosed);
            case 15:
                return (Join(head, Length(body.Length + 1), body), Ending.Aborted);
            case 16:
                return (Join(head, Length(random.Next(body.Length + 1)), body), Ending.Open);
            case 17:
                return (Join(head, $"Content-Length: {random.Pick(s_lengths)}\r\n", body), Ending.HalfClosed);
            case 18:
                return (Join(head, Length(body.Length) + "Expect: 100-continue\r\n", body), Ending.Open);
            default:
                var whole = Join(head, Length(body.Length), body);
                return (whole[..random.Next(whole.Length)], random.Next(2) == 0 ? Ending.HalfClosed : Ending.Aborted);
        }
    }

    private static string Length(int length) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");

    private static byte[] Join(string head, string framing, byte[] body) => [.. Encoding.UTF8.GetBytes($"{head}{framing}\r\n"), .. body];

    private string Head(HostileRequest request)
    {
        var contentType = random.Next(5) == 0 ? random.Pick(s_contentTypes) : "application/json";
        var more = random.Next(10) == 0 ? $"X-{random.Next(9)}: {random.Damage("value", 2)}\r\nContent-Encoding: gzip\r\n" : "";
        return $"{request.Method} /chat?{request.Query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {contentType}\r\n{more}";
    }

    private byte[] Chunked(byte[] body, string end)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < body.Length;)
        {
            var length = Math.Min(1 + random.Next(4000), body.Length - at);
            bytes.AddRange(Encoding.ASCII.GetBytes($"{length:x}\r\n"));
            bytes.AddRange(body.AsSpan(at, length));
            bytes.AddRange("\r\n"u8);
            at += length;
        }
        return [.. bytes, .. Encoding.ASCII.GetBytes(end)];
    }

    /// <summary>The action of the client after it has written.</summary>
    public enum Ending
    {
        /// <summary>Waiting for the response.</summary>
        Open,

        /// <summary>Closing its side, and waiting for the response.</summary>
        HalfClosed,

        /// <summary>Closing the connection at once.</summary>
        Aborted,
    }
}
