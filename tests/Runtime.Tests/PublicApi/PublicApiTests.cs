using Tests.Shared;
using Xunit;

namespace Runtime.Tests.PublicApi;

/// <summary>
/// The public API of each package. That both target frameworks offer the same is checked by the SDK's package validation when a package is made.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Chatwright", typeof(Chatwright.ApiErrorException))]
    [InlineData("Chatwright.Hosting", typeof(Microsoft.Extensions.DependencyInjection.ApiClientServiceCollectionExtensions))]
    [InlineData("Chatwright.Testing", typeof(Chatwright.Testing.FakeTencentChat))]
    [InlineData("Chatwright.Webhooks", typeof(Chatwright.WebhooksBuilder))]
    public void It_does_not_change_unnoticed(string package, Type any)
    {
        Assert.Equal(package, any.Assembly.GetName().Name);
        PublicApiBaseline.AssertUnchanged(any.Assembly);
    }
}
