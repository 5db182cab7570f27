using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>
/// What one client is made of. The options are read once, when the client is made: later ones may no longer be valid, and a client that works must
/// not need them.
/// </summary>
internal sealed class ClientParts<TOptions> : IDisposable
    where TOptions : ApiClientOptions, new()
{
    public ClientParts(IServiceProvider services, string name)
    {
        Options = services.GetRequiredService<IOptionsFactory<TOptions>>().Create(name);
        Handler = Options.Handler;
        Signer = ReloadingSigner<TOptions>.Create(services, name, Options);
    }

    /// <summary>The client's alone, to be completed.</summary>
    public TOptions Options { get; }

    /// <summary>What the options named to send by, in place of connections.</summary>
    public HttpMessageHandler? Handler { get; }

    public ReloadingSigner<TOptions> Signer { get; }

    public void Dispose() => Signer.Dispose();
}
