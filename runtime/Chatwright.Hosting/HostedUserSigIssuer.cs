using Chatwright.Tencent;

namespace Chatwright.Hosting;

/// <summary>Issues UserSigs with the credential that a client of the host has now, so that a changed key takes effect at once.</summary>
/// <remarks><paramref name="credential"/> returns null if the options set a credential provider in place of a credential.</remarks>
internal sealed class HostedUserSigIssuer(Func<UserSigCredential?> credential, TimeProvider time) : UserSigIssuer
{
    public override uint SdkAppId => Current.SdkAppId;

    private UserSigIssuer Current => new(
        credential() ?? throw new InvalidOperationException(
            "Credential is required to issue UserSigs: the options have a CredentialProvider in its place."),
        time);

    public override ValueTask<string> CreateAsync(string userId, TimeSpan lifetime, CancellationToken cancellationToken = default)
        => Current.CreateAsync(userId, lifetime, cancellationToken);
}
