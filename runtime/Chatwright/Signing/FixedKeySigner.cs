using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>Provides the UserSigs (TLSSigAPIv2) of one account whose key is at hand as credentials. It caches and renews them.</summary>
/// <remarks>
/// Signing takes microseconds, so the call that finds no fresh UserSig creates one, and others wait for it. <see cref="UserSigSigner"/> is for keys
/// that have to be fetched.
/// </remarks>
internal sealed class FixedKeySigner(UserSigKey key, string identifier, TimeSpan lifetime, TimeSpan? renewBefore, TimeProvider time)
    : IApiCredentialProvider
{
    private readonly object _gate = new();
    private readonly TimeSpan _renewBefore = UserSigRules.RenewBeforeOf(renewBefore, lifetime);

    private volatile SignedUserSig? _current;

    /// <inheritdoc/>
    public ValueTask<ApiCredential> GetCredentialAsync(ApiCredential? rejected, CancellationToken cancellationToken)
    {
        var current = _current;
        if (SignedUserSig.AgeOf(current, rejected, time) == UserSigAge.Fresh)
            return new(current!.Credential);
        return cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<ApiCredential>(cancellationToken) : new(Renew(rejected));
    }

    private ApiCredential Renew(ApiCredential? rejected)
    {
        lock (_gate)
        {
            var current = _current;
            var age = SignedUserSig.AgeOf(current, rejected, time);
            // Another call may have been faster.
            if (age == UserSigAge.Fresh)
                return current!.Credential;
            try
            {
                _current = current = SignedUserSig.Create(key, identifier, lifetime, _renewBefore, time);
            }
            catch (ArgumentException) when (age == UserSigAge.Due)
            {
                // The clock shows a time that cannot be signed, such as one before 1970. The present UserSig is still valid.
            }
            return current!.Credential;
        }
    }
}
