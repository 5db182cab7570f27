using System.Collections.Concurrent;
using System.Diagnostics;
using Hosting.Tests.Harness;
using Hosting.Tests.TencentChat;
using Microsoft.Extensions.DependencyInjection;

namespace Hosting.Tests;

/// <summary>Spans and trace context of the connections that the factory creates.</summary>
public class TraceContextTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_attempt_has_one_client_span_and_sends_its_context_only_if_it_is_to(bool propagates)
    {
        await using var host = new TestHost();
        await host.Fake.StartAsync();
        var requests = new ConcurrentQueue<HttpRequestMessage>();
        host.Services.AddTencentChat(options => host.Fake.Configure(options).PropagateTraceContext = propagates).HttpClient
            .AddHttpMessageHandler(() => new Recording(requests));
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Chatwright" or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var test = new Activity("test").AddBaggage("customer", "0042").Start();
        await host.Chat.Conversations.ListPageAsync("administrator");

        // Other tests have spans too.
        var attempt = Assert.Single(spans, span => span.TraceId == test.TraceId && span.Kind == ActivityKind.Client);
        Assert.Equal("Chatwright", attempt.Source.Name);
        var headers = Assert.Single(requests).Headers;
        Assert.Equal(propagates, headers.ToString().Contains("0042", StringComparison.Ordinal));
        Assert.Equal(propagates ? attempt.Id : null, headers.TryGetValues("traceparent", out var values) ? values.Single() : null);
    }

    private sealed class Recording(ConcurrentQueue<HttpRequestMessage> requests) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            requests.Enqueue(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
