using System.Net;
using System.Net.Sockets;
using Chatwright;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;

namespace Hosting.Tests;

/// <summary>The features of <see cref="IHttpClientFactory"/> that apply to a client.</summary>
public class HttpTests
{
    [Fact]
    public async Task Handlers_that_are_added_see_each_request()
    {
        await using var host = new TestHost();
        var seen = new Counter();
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient.AddHttpMessageHandler(() => new Passing(seen));
        await host.Chat.Conversations.ListPageAsync("administrator");
        await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Equal(2, seen.Requests);
    }

    [Fact]
    public async Task Handlers_are_renewed_under_a_client_that_lives_on()
    {
        await using var host = new TestHost();
        var seen = new Counter();
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient
            .AddHttpMessageHandler(() => new Passing(seen))
            .SetHandlerLifetime(TimeSpan.FromSeconds(1)); // the least that the factory takes
        var chat = host.Chat;
        await chat.Conversations.ListPageAsync("administrator");
        for (var i = 0; seen.Made < 2 && i < 600; i++)
        {
            await Task.Delay(100);
            await chat.Conversations.ListPageAsync("administrator");
        }
        Assert.True(seen.Made >= 2, "the first handler was never replaced");
    }

    [Fact]
    public async Task Handlers_are_renewed_whatever_becomes_of_the_configuration()
    {
        await using var host = new TestHost(TestHost.Valid("Chat"));
        var seen = new Counter();
        host.Services.AddTencentChat(host.Section("Chat"), options => options.Handler = host.Fake.Handler).HttpClient
            .AddHttpMessageHandler(() => new Passing(seen))
            .SetHandlerLifetime(TimeSpan.FromSeconds(1));
        await host.StartAsync();
        var chat = host.Chat;
        await chat.Conversations.ListPageAsync("administrator");
        Record.Exception(() => host.Settings.Change(("Chat:Host", null), ("Chat:Credential:SdkAppId", "none")));
        for (var i = 0; seen.Made < 2 && i < 600; i++)
        {
            await Task.Delay(100);
            await chat.Conversations.ListPageAsync("administrator");
        }
        Assert.True(seen.Made >= 2, "the first handler was never replaced");
    }

    [Fact]
    public async Task Settings_of_the_HTTP_client_count()
    {
        await using var host = new TestHost();
        var seen = new Counter();
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient
            .ConfigureHttpClient(client =>
                (client.DefaultRequestVersion, client.DefaultVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact))
            .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Team", "chat"))
            .AddHttpMessageHandler(() => new Passing(seen));
        await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact, "chat"),
            (seen.Last!.Version, seen.Last.VersionPolicy, Assert.Single(seen.Last.Headers.GetValues("X-Team"))));
    }

    [Fact]
    public async Task Named_clients_have_settings_of_their_own()
    {
        await using var host = new TestHost();
        var (one, other) = (new Counter(), new Counter());
        host.Services.AddKeyedTencentChat("one", options => host.Fake.Configure(options)).HttpClient.AddHttpMessageHandler(() => new Passing(one));
        host.Services.AddKeyedTencentChat("other", options => host.Fake.Configure(options)).HttpClient
            .AddHttpMessageHandler(() => new Passing(other));
        await host.Container.GetRequiredKeyedService<TencentChatClient>("one").Conversations.ListPageAsync("administrator");
        Assert.Equal((1, 0), (one.Requests, other.Requests));
    }

    [Fact]
    public async Task Without_a_handler_the_network_is_used_and_redirects_are_not_followed()
    {
        await using var host = new TestHost();
        await host.Fake.StartAsync();
        host.Services.AddTencentChat(options => host.Fake.Configure(options));
        await host.Chat.Conversations.ListPageAsync("administrator");
        host.Fake.OnAny().RespondRaw("", 301).Once();
        var refused = await Assert.ThrowsAsync<ApiResponseException>(() => host.Chat.Conversations.ListPageAsync("administrator"));
        Assert.Equal(301, refused.StatusCode);
    }

    [Fact]
    public async Task A_connection_that_is_not_accepted_in_time_is_a_fault_of_connecting()
    {
        await using var host = new TestHost();
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromMilliseconds(1),
                ConnectCallback = async (_, token) =>
                {
                    await Task.Delay(Timeout.Infinite, token);
                    return Stream.Null;
                },
            });
        var fault = await Assert.ThrowsAsync<ApiConnectionException>(() => host.Chat.Conversations.ListPageAsync("administrator"));
        Assert.Equal(HttpRequestError.ConnectionError, fault.HttpRequestError);
    }

    [Fact]
    public async Task A_host_that_accepts_no_connection_is_left_for_its_backup()
    {
        await using var host = new TestHost();
        await host.Fake.StartAsync();
        var backup = host.Fake.Host.Primary;
        host.Services.AddTencentChat(options =>
        {
            host.Fake.Configure(options);
            (options.Host, options.Retry.AttemptTimeout) = (new("http://one.example", $"{backup}"), TimeSpan.FromSeconds(2));
        }).HttpClient.ConfigurePrimaryHttpMessageHandler((connections, _) =>
            ((SocketsHttpHandler)connections).ConnectCallback = (context, token) => ConnectAsync(context.DnsEndPoint, backup, token));
        var page = await host.Chat.Conversations.ListPageAsync("administrator");
        Assert.Equal(2, page.Info.Attempts);
    }

    [Fact]
    public async Task No_signature_and_no_key_is_logged()
    {
        await using var host = new TestHost();
        await host.Fake.StartAsync();
        var seen = new Counter();
        host.Services.AddTencentChat(options => host.Fake.Configure(options)).HttpClient.AddHttpMessageHandler(() => new Passing(seen));
        await host.StartAsync();
        await host.Chat.Conversations.ListPageAsync("administrator");
        host.Fake.OnAny().Fail(70003).Once();
        host.Fake.OnAny().RespondRaw("<html>", 502, "text/html").Once();
        host.Fake.OnAny().Abort(5).Once();
        for (var i = 0; i < 3; i++)
            await Record.ExceptionAsync(() => host.Chat.Conversations.ListPageAsync("administrator"));
        Assert.Contains("usersig=", seen.Last!.RequestUri!.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("usersig", host.LogText, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestHost.Key, host.LogText, StringComparison.Ordinal);
    }

    /// <summary>Connects to one address, and never to any other.</summary>
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, Uri reachable, CancellationToken token)
    {
        if (host.Host != reachable.Host)
            await Task.Delay(Timeout.Infinite, token);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(host, token);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private sealed class Counter
    {
        public int Made;
        public int Requests;

        public HttpRequestMessage? Last { get; set; }
    }

    private sealed class Passing : DelegatingHandler
    {
        private readonly Counter _counter;

        public Passing(Counter counter)
        {
            _counter = counter;
            Interlocked.Increment(ref counter.Made);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _counter.Requests);
            _counter.Last = request;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
