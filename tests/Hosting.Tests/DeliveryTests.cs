using Chatwright;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;

namespace Hosting.Tests;

/// <summary>A write whose fate is unknown is sent once, whatever the handlers of the application say of it.</summary>
public class DeliveryTests
{
    private const string Write = "v4/recentcontact/create_contact_group";

    /// <summary>Handlers above the connection that fail after the request was sent, each in a way that looks as if it had not been.</summary>
    private static readonly Dictionary<string, Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>> s_failures = new()
    {
        ["gives up as HttpClient does"] = async send =>
            await GiveUpAsync(send, () => new TaskCanceledException("The request timed out.", new TimeoutException())),
        ["gives up with a timeout of its own"] = async send => await GiveUpAsync(send, () => new TimeoutException()),
        ["gives up and calls it a failure to connect"] = async send =>
            await GiveUpAsync(send, () => new HttpRequestException(HttpRequestError.ConnectionError, "gone")),
        ["gives up and calls it a failure of TLS"] = async send =>
            await GiveUpAsync(send, () => new HttpRequestException(HttpRequestError.SecureConnectionError, "gone")),
        ["loses the response"] = async send =>
        {
            using var response = await send();
            throw new HttpRequestException(HttpRequestError.ConnectionError, "lost");
        },
        ["sends again and cannot connect then"] = async send =>
        {
            using var response = await send();
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "the second time", new System.Net.Sockets.SocketException(11001));
        },
    };

    public static TheoryData<string> Failures => [.. s_failures.Keys];

    [Theory, MemberData(nameof(Failures))]
    public async Task A_write_is_sent_once_when_a_handler_fails_after_sending_it(string failure)
    {
        await using var host = new TestHost();
        await host.Fake.StartAsync();
        host.Fake.On(Write).Delay(TimeSpan.FromSeconds(2)).Times(4);
        host.Services.AddTencentChat(options =>
        {
            host.Fake.Configure(options);
            options.Host = new(host.Fake.Host.Primary, new Uri("http://127.0.0.1:1"));
        }).HttpClient.AddHttpMessageHandler(() => new Failing(s_failures[failure]));
        var error = await Record.ExceptionAsync(() => host.Chat.Conversations.CreateGroupsAsync(Request));
        Assert.True(error is ApiTimeoutException or ApiConnectionException { HttpRequestError: HttpRequestError.Unknown }, $"{error}");
        Assert.Equal(1, host.Fake.Requests.Count(request => request.Path == Write));
        Assert.DoesNotContain("could not be reached", host.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_is_sent_again_when_a_handler_gives_up_on_it()
    {
        await using var host = new TestHost();
        await host.Fake.StartAsync();
        host.Fake.OnAny().Delay(TimeSpan.FromSeconds(2)).Once();
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient
            .AddHttpMessageHandler(() => new Failing(send =>
                GiveUpAsync(send, () => new TaskCanceledException("The request timed out.", new TimeoutException()))));
        await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Equal(2, host.Fake.Requests.Count);
    }

    [Fact]
    public async Task A_write_goes_to_the_backup_when_no_connection_was_made()
    {
        await using var host = new TestHost();
        await host.Fake.StartAsync();
        host.Fake.User("user1");
        host.Services.AddTencentChat(options =>
        {
            host.Fake.Configure(options);
            options.Host = new(new Uri("http://127.0.0.1:1"), host.Fake.Host.Primary);
        }).HttpClient.AddHttpMessageHandler(() => new Failing(send => send()));
        await host.Chat.Conversations.CreateGroupsAsync(Request);
        Assert.Single(host.Fake.Requests);
        Assert.Contains("127.0.0.1 could not be reached", host.LogText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-1")]
    public async Task A_body_under_a_false_length_does_not_keep_a_call_alive(string claimed)
    {
        await using var host = new TestHost();
        host.Fake.User("administrator");
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient.AddHttpMessageHandler(() => new Failing(async send =>
        {
            var response = await send();
            response.Content.Headers.Remove("Content-Length");
            response.Content.Headers.TryAddWithoutValidation("Content-Length", claimed);
            return response;
        }));
        await Task.Run(() => host.Chat.Conversations.ListPageAsync("administrator")).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static CreateConversationGroupsRequest Request => new() { FromAccount = "user1", GroupContactItem = [new() { GroupName = "one" }] };

    private static async Task<HttpResponseMessage> GiveUpAsync(Func<Task<HttpResponseMessage>> send, Func<Exception> fault)
    {
        var sending = send();
        if (await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(500))) == sending)
            return await sending;
        throw fault();
    }

    private sealed class Failing(Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> behaviour) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => behaviour(() => base.SendAsync(request, cancellationToken));
    }
}
