using Chatwright;
using Chatwright.Testing;
using Fleet;
using Fleet.Hosting;
using Fleet.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Samples.Tests.FleetSample;

/// <summary>Silos in one process.</summary>
public sealed class MemoryTests
{
    [Fact]
    public async Task Silos_that_call_the_fake_share_the_budget_of_calls_too()
    {
        await using var fake = new FakeTencentChat();
        using var silo = FleetHost.CreateSilo([], number: 0, chat => EmbeddedFake.Configure(fake, chat));
        var limits = silo.Services.GetRequiredService<IOptions<TencentChatClientOptions>>().Value.RateLimits;
        Assert.True(limits.Enabled);
        Assert.IsType<OrleansRateLimiter>(limits.Limiter);
    }
}
