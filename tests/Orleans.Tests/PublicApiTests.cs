using Chatwright;
using Tests.Shared;

namespace Orleans.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void It_does_not_change_unnoticed() => PublicApiBaseline.AssertUnchanged(typeof(OrleansRateLimiter).Assembly);
}
