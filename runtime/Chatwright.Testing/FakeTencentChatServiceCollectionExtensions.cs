using Chatwright.Testing;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that let the clients of a host call a fake.</summary>
public static class FakeTencentChatServiceCollectionExtensions
{
    /// <summary>
    /// Lets all clients of the host whose requests carry a UserSig call a fake, whatever their own options say. Configuration, credentials and
    /// connections are not needed then. What <see cref="FakeTencentChat.Configure"/> sets is set last, after every <c>PostConfigure</c>.
    /// </summary>
    /// <param name="services">The service collection. Clients may be added before or after.</param>
    /// <param name="fake">The fake, which becomes a singleton of the host. The caller disposes it.</param>
    /// <returns>The same service collection.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static IServiceCollection AddFakeTencentChat(this IServiceCollection services, FakeTencentChat fake)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(fake);
        services.AddSingleton(fake);
        return services.AddTransient(typeof(IOptionsFactory<>), typeof(FakeOptionsFactory<>));
    }
}
