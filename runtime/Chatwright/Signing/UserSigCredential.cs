using System.Globalization;
using Chatwright.Signing;
using Chatwright.Tencent;

namespace Chatwright;

/// <summary>The application, its key and the account that the requests of a client are signed with (UserSig, TLSSigAPIv2). Immutable.</summary>
/// <remarks>No property and no text holds the key.</remarks>
public sealed class UserSigCredential : IEquatable<UserSigCredential>
{
    private readonly string? _secretKey;
    private readonly IUserSigKeyProvider? _keyProvider;

    // Each constructor names one, so that a native program with a secret key does not contain what a key provider needs.
    private readonly Func<UserSigCredential, TimeProvider, IApiCredentialProvider> _createProvider;

    /// <summary>Initializes a credential with a secret key.</summary>
    /// <param name="sdkAppId">The id of the application, as the console shows it; not 0.</param>
    /// <param name="secretKey">The secret key of the application, as the console shows it.</param>
    /// <param name="identifier">
    /// The account that makes the calls: an administrator of the application. At most 32 bytes in UTF-8, no control characters.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="secretKey"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// Parameters are empty or out of their range. The message names all of them and does not repeat the key.
    /// </exception>
    public UserSigCredential(uint sdkAppId, string secretKey, string identifier)
    {
        UserSigRules.CheckAll(
            (nameof(sdkAppId), sdkAppId, UserSigRules.ProblemOfSdkAppId(sdkAppId)),
            (nameof(secretKey), secretKey, UserSigRules.ProblemOfSecretKey(secretKey)),
            (nameof(identifier), identifier, UserSigRules.ProblemOfIdentifier(identifier)));
        (SdkAppId, _secretKey, Identifier) = (sdkAppId, secretKey, identifier);
        _createProvider = static (it, time)
            => new FixedKeySigner(new(it.SdkAppId, it._secretKey!), it.Identifier, it.Lifetime, it.RenewBefore, time);
    }

    /// <summary>Initializes a credential whose key comes from a provider, such as a key store.</summary>
    /// <param name="sdkAppId">The id of the application, as the console shows it; not 0. The provider's keys must be of this application.</param>
    /// <param name="keyProvider">The provider of the key. It is called for each signature, so that a rotated key takes effect at once.</param>
    /// <param name="identifier">
    /// The account that makes the calls: an administrator of the application. At most 32 bytes in UTF-8, no control characters.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="keyProvider"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is empty or out of its range.</exception>
    public UserSigCredential(uint sdkAppId, IUserSigKeyProvider keyProvider, string identifier)
    {
        UserSigRules.CheckAll(
            (nameof(sdkAppId), sdkAppId, UserSigRules.ProblemOfSdkAppId(sdkAppId)),
            (nameof(keyProvider), keyProvider, keyProvider is null ? "is required: set the provider of the secret key." : null),
            (nameof(identifier), identifier, UserSigRules.ProblemOfIdentifier(identifier)));
        (SdkAppId, _keyProvider, Identifier) = (sdkAppId, keyProvider, identifier);
        _createProvider = static (it, time)
            => new UserSigSigner(it.Identifier, it.Keys, it.Lifetime, it.RenewBefore, time, it.KeyTimeout);
    }

    /// <summary>The id of the application.</summary>
    public uint SdkAppId { get; }

    /// <summary>The account that makes the calls.</summary>
    public string Identifier { get; }

    /// <summary>
    /// The time for which a signature is valid. 7 days by default; from 1 minute to <see cref="int.MaxValue"/> seconds (68 years). Fractions of a
    /// second are dropped.
    /// </summary>
    /// <remarks>
    /// The API's documents advise at least 24 hours (at error 70001) and no maximum; the vendor's samples take 180 days. A week outlasts an
    /// outage of a key store and a clock that is hours off, and a leaked signature expires within the week.
    /// </remarks>
    public TimeSpan Lifetime { get; init; } = UserSigRules.DefaultLifetime;

    /// <summary>
    /// The time before its end at which a signature is replaced. From zero to less than <see cref="Lifetime"/>. Null, the default: a tenth of the
    /// lifetime, at most an hour.
    /// </summary>
    public TimeSpan? RenewBefore { get; init; }

    /// <summary>
    /// The maximum duration of a key provider. 5 seconds by default; more than zero and at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>.
    /// After that time the calls that wait for the key fail with <see cref="ApiTimeoutException"/>, and the next call asks the provider again.
    /// </summary>
    public TimeSpan KeyTimeout { get; init; } = UserSigRules.DefaultKeyTimeout;

    /// <summary>Gets the keys, which are of this application.</summary>
    internal IUserSigKeyProvider Keys
        => _keyProvider is null ? new FixedKey(new(SdkAppId, _secretKey!)) : new SingleAppKey(_keyProvider, SdkAppId);

    /// <summary>Creates the provider of a client that signs with this credential.</summary>
    internal IApiCredentialProvider CreateProvider(TimeProvider time) => _createProvider(this, time);

    /// <summary><c>true</c> if the other credential signs the same way: all parts are equal, and the key provider is the same object.</summary>
    /// <param name="other">The other credential.</param>
    public bool Equals(UserSigCredential? other) => other is not null
        && (SdkAppId, Identifier, Lifetime, RenewBefore, KeyTimeout)
            == (other.SdkAppId, other.Identifier, other.Lifetime, other.RenewBefore, other.KeyTimeout)
        && _secretKey == other._secretKey
        && ReferenceEquals(_keyProvider, other._keyProvider);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UserSigCredential);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SdkAppId, Identifier);

    /// <summary>Account and application; never the key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Identifier} of application {SdkAppId}");
}
