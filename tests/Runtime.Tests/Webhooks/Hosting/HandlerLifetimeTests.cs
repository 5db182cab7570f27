using Chatwright;
using Microsoft.Extensions.DependencyInjection;
using Runtime.Tests.Webhooks.Emitted;
using Xunit;

namespace Runtime.Tests.Webhooks.Hosting;

/// <summary>A handler is disposed once, by the owner of its registration.</summary>
public sealed class HandlerLifetimeTests
{
    private readonly Counts _counts = new();

    /// <summary>The lifetimes that an application may register its handler with, null for none, each without a name and with one.</summary>
    public static TheoryData<ServiceLifetime?, string> Registrations => new()
    {
        { null, "" },
        { null, "eu" },
        { ServiceLifetime.Scoped, "" },
        { ServiceLifetime.Transient, "" },
        { ServiceLifetime.Transient, "eu" },
        { ServiceLifetime.Singleton, "" },
        { ServiceLifetime.Singleton, "eu" },
    };

    [Theory]
    [MemberData(nameof(Registrations))]
    public Task A_handler_is_disposed_once(ServiceLifetime? lifetime, string name) => CheckAsync<DisposableHandler>(lifetime, name);

    [Theory]
    [MemberData(nameof(Registrations))]
    public Task A_handler_is_disposed_once_asynchronously(ServiceLifetime? lifetime, string name)
        => CheckAsync<AsyncDisposableHandler>(lifetime, name);

    [Fact]
    public async Task A_handler_that_the_application_created_is_left_to_it()
    {
        await using (var app = await StartAsync<DisposableHandler>(services => services.AddSingleton(new DisposableHandler(_counts)), ""))
            await SendTwiceAsync(app);
        Assert.Equal((1, 0), (_counts.Created, _counts.Disposed));
    }

    private async Task CheckAsync<THandler>(ServiceLifetime? lifetime, string name)
        where THandler : GateWebhookHandler
    {
        var created = lifetime == ServiceLifetime.Singleton ? 1 : 2;
        await using (var app = await StartAsync<THandler>(
            services =>
            {
                if (lifetime is { } given)
                    services.Add(new(typeof(THandler), typeof(THandler), given));
            },
            name))
        {
            await SendTwiceAsync(app);
            if (lifetime == ServiceLifetime.Singleton)
                Assert.Equal(0, _counts.Disposed);
            else
                await Eventually.Async(() => _counts.Disposed >= created);
        }
        Assert.Equal((created, created), (_counts.Created, _counts.Disposed));
    }

    private Task<WebApp> StartAsync<THandler>(Action<IServiceCollection> register, string name)
        where THandler : GateWebhookHandler
        => WebApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(_counts);
                register(builder.Services);
                builder.Services.AddKeyedGateWebhooks<THandler>(name, options => (options.SdkAppId, options.Tokens) = (Gate.App, [Gate.Token]));
            },
            app => app.MapGateWebhooks("/chat", name));

    private static async Task SendTwiceAsync(WebApp app)
    {
        for (var i = 0; i < 2; i++)
        {
            using var response = await app.PostAsync();
            Assert.Equal(Gate.Refused, await response.Content.ReadAsStringAsync());
        }
    }

    private sealed class Counts
    {
        private int _created;
        private int _disposed;

        public int Created => Volatile.Read(ref _created);

        public int Disposed => Volatile.Read(ref _disposed);

        public void Create() => Interlocked.Increment(ref _created);

        public void Dispose() => Interlocked.Increment(ref _disposed);
    }

    private abstract class CountedHandler : GateWebhookHandler
    {
        private readonly Counts _counts;
        private bool _isDisposed;

        protected CountedHandler(Counts counts)
        {
            _counts = counts;
            counts.Create();
        }

        public override ValueTask<MessageSendingReply> OnMessageSendingAsync(MessageSendingWebhook webhook, CancellationToken cancellationToken)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return new(MessageSendingReply.Refuse());
        }

        protected void End()
        {
            _isDisposed = true;
            _counts.Dispose();
        }
    }

    private sealed class DisposableHandler(Counts counts) : CountedHandler(counts), IDisposable
    {
        public void Dispose() => End();
    }

    private sealed class AsyncDisposableHandler(Counts counts) : CountedHandler(counts), IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            End();
            return default;
        }
    }
}
