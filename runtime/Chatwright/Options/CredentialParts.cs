using System.ComponentModel;
using Chatwright.Tencent;

namespace Chatwright.CodeGeneration;

/// <summary>The parts of a <see cref="UserSigCredential"/> that may be incomplete, for code that reads them from elsewhere.</summary>
/// <param name="sdkAppId">The id of the application; 0 when it is missing.</param>
/// <param name="secretKey">The secret key of the application; null when it is missing or a provider has it.</param>
/// <param name="keyProvider">The provider of the key; null for none.</param>
/// <param name="identifier">The account; null when it is missing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CredentialParts(uint sdkAppId, string? secretKey, IUserSigKeyProvider? keyProvider, string? identifier)
{
    /// <summary>The lifetime of each signature; null for the default.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>The time before its end at which a signature is replaced; null for the default.</summary>
    public TimeSpan? RenewBefore { get; init; }

    /// <summary>The maximum duration of one request to the key provider; null for the default.</summary>
    public TimeSpan? KeyTimeout { get; init; }

    private TimeSpan ActualLifetime => Lifetime ?? Signing.UserSigRules.DefaultLifetime;

    private TimeSpan ActualKeyTimeout => KeyTimeout ?? Signing.UserSigRules.DefaultKeyTimeout;

    /// <summary>Finds all parts that are missing or out of their range.</summary>
    public IReadOnlyList<ApiOptionError> Validate()
    {
        var errors = new OptionErrors();
        CredentialRules.AddErrors(errors, sdkAppId, secretKey, keyProvider is not null, identifier);
        CredentialRules.AddErrors(errors, ActualLifetime, RenewBefore, ActualKeyTimeout);
        return errors.All;
    }

    /// <summary>Creates the credential.</summary>
    /// <exception cref="ArgumentException">A part is missing or out of its range.</exception>
    public UserSigCredential Create() => keyProvider is null
        ? new(sdkAppId, secretKey!, identifier!) { Lifetime = ActualLifetime, RenewBefore = RenewBefore, KeyTimeout = ActualKeyTimeout }
        : new(sdkAppId, keyProvider, identifier!) { Lifetime = ActualLifetime, RenewBefore = RenewBefore, KeyTimeout = ActualKeyTimeout };
}
