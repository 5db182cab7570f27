using Chatwright.Tencent;

namespace Chatwright.Hosting;

/// <summary>The key provider of one client, under whose name it is registered.</summary>
/// <typeparam name="TOptions">The options of the client, which tell clients of one name apart.</typeparam>
/// <param name="resolve">Gets the provider by its type.</param>
internal sealed class ClientKeyProvider<TOptions>(Func<IServiceProvider, IUserSigKeyProvider> resolve)
    where TOptions : ApiClientOptions
{
    internal IUserSigKeyProvider Resolve(IServiceProvider services) => resolve(services);
}
