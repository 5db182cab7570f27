using System.Net;
using System.Net.Sockets;
using System.Text;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;

namespace Hosting.Tests;

/// <summary>The switch <c>Chatwright.CompressedResponses</c>. It counts for the whole process, so no other test runs meanwhile.</summary>
[Collection(nameof(CompressionTests))]
[CollectionDefinition(nameof(CompressionTests), DisableParallelization = true)]
public sealed class CompressionTests : IDisposable
{
    private const string Switch = "Chatwright.CompressedResponses";

    // The value of a program that does not set it.
    public void Dispose() => AppContext.SetSwitch(Switch, true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Compressed_responses_are_asked_for_unless_the_program_switches_them_off(bool isOn)
    {
        AppContext.SetSwitch(Switch, isOn);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var host = new TestHost();
        host.Services.AddTencentChat(options =>
        {
            host.Fake.Configure(options);
            (options.Host, options.Handler, options.Retry.MaxRetries) = (new($"http://{listener.LocalEndpoint}"), null, 0);
        });
        var call = host.Chat.Conversations.ListPageAsync("administrator");
        var request = await ReadHeadAsync(listener);
        await Record.ExceptionAsync(() => call);
        Assert.StartsWith("POST ", request, StringComparison.Ordinal);
        Assert.Equal(isOn, request.Contains("Accept-Encoding: gzip", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(isOn, request.Contains("Accept-Encoding", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads the head of one request, and hangs up.</summary>
    private static async Task<string> ReadHeadAsync(TcpListener listener)
    {
        using var socket = await listener.AcceptSocketAsync();
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await socket.ReceiveAsync(buffer);
            Assert.NotEqual(0, count);
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        return text.ToString();
    }
}
