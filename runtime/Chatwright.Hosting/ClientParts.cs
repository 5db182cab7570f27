using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>
/// The parts of one client. The options are read once, when the client is created: later options may be invalid, and must not affect a working
/// client.
/// </summary>
internal sealed class ClientParts<TOptions> : IDisposable
    where TOptions : ApiClientOptions, new()
{
    public ClientParts(IServiceProvider services, string name)
    {
        Options = services.GetRequiredService<IOptionsFactory<TOptions>>().Create(name);
        Handler = Options.Handler;
        CredentialProvider = ReloadingCredentialProvider<TOptions>.Create(services, name, Options);
    }

    /// <summary>The client's options, not yet complete.</summary>
    public TOptions Options { get; }

    /// <summary>The handler that the options set in place of connections; null for connections.</summary>
    public HttpMessageHandler? Handler { get; }

    public ReloadingCredentialProvider<TOptions> CredentialProvider { get; }

    public void Dispose() => CredentialProvider.Dispose();
}
