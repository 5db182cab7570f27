using Chatwright.Signing;

namespace Chatwright.Tencent;

/// <summary>Issues UserSigs to the users of an application, who sign in to the vendor's client SDKs with them.</summary>
/// <remarks>Safe for concurrent use. Each call creates a UserSig; none is cached.</remarks>
public class UserSigIssuer
{
    private readonly UserSigCredential _credential;
    private readonly TimeProvider _time;

    /// <summary>Initializes an issuer.</summary>
    /// <param name="credential">The application and its key. The account and the lifetimes of the credential are not used.</param>
    /// <param name="timeProvider">The clock. Null, the default: <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    public UserSigIssuer(UserSigCredential credential, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        (_credential, _time) = (credential, timeProvider ?? TimeProvider.System);
    }

    /// <summary>Initializes a new instance for mocking.</summary>
    protected UserSigIssuer() => (_credential, _time) = (null!, TimeProvider.System);

    /// <summary>The id of the application, which a user needs to sign in.</summary>
    public virtual uint SdkAppId => _credential.SdkAppId;

    /// <summary>Creates a UserSig for a user.</summary>
    /// <param name="userId">The account of the user; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="lifetime">The lifetime, at least 1 second; fractions of a second are dropped.</param>
    /// <param name="cancellationToken">Cancels the request of the key.</param>
    /// <returns>The UserSig. It is a secret: its holder can act as the user.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="userId"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The key provider returned null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="TimeoutException">The key provider returned no key within <see cref="UserSigCredential.KeyTimeout"/>.</exception>
    /// <remarks>An exception of the key provider reaches the caller unchanged.</remarks>
    public virtual async ValueTask<string> CreateAsync(string userId, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        UserSigRules.CheckIdentifier(userId, nameof(userId));
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, TimeSpan.FromSeconds(1));
        var key = await _credential.Keys.GetKeyWithinAsync(_credential.KeyTimeout, _time, cancellationToken).ConfigureAwait(false);
        return UserSig.Create(key.SdkAppId, key.SecretKey, userId, _time.GetUtcNow(), lifetime);
    }
}
