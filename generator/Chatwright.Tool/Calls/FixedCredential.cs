using System.Globalization;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Signing;

namespace Chatwright.Tool.Calls;

/// <summary>The credential of one call, whose signature is known, so that it can be kept out of the output.</summary>
internal sealed class FixedCredential : IApiCredentialProvider
{
    /// <summary>A call ends sooner; the signature shall not be useful for long.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(1);

    private readonly ApiCredential _credential;

    private FixedCredential(ApiCredential credential) => _credential = credential;

    public string Signature => _credential.Signature!;

    /// <exception cref="ToolException">A value cannot be signed; the message names it and does not repeat the key.</exception>
    public static FixedCredential Create(uint app, string key, string identifier, DateTimeOffset now)
    {
        var signature = CheckedUserSig.Create(app, key, identifier, now, s_lifetime);
        return new(new(app.ToString(CultureInfo.InvariantCulture), identifier, signature));
    }

    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken) => new(_credential);
}
