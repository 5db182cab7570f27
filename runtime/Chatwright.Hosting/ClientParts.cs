namespace Chatwright.Hosting;

/// <summary>
/// The parts of one client. The options are read once, when the client is created: later options may be invalid, and must not affect a working
/// client.
/// </summary>
internal sealed class ClientParts<TOptions>(IServiceProvider services, string name) : IDisposable
    where TOptions : ApiClientOptions, new()
{
    /// <summary>The client's options, which the container shares: not to be changed.</summary>
    public TOptions Options => CredentialProvider.InitialOptions;

    public ReloadingCredentialProvider<TOptions> CredentialProvider { get; } = ReloadingCredentialProvider<TOptions>.Create(services, name);

    public void Dispose() => CredentialProvider.Dispose();
}
