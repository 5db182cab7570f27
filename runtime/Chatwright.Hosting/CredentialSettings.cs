using Chatwright.CodeGeneration;
using Chatwright.Tencent;

namespace Chatwright.Hosting;

/// <summary>
/// The parts of a credential as the configuration has them. The credential itself is created after all other options are set, since its key may
/// come from the container.
/// </summary>
internal sealed record CredentialSettings
{
    public uint? SdkAppId { get; init; }

    public string? SecretKey { get; init; }

    public string? Identifier { get; init; }

    public TimeSpan? Lifetime { get; init; }

    public TimeSpan? RenewBefore { get; init; }

    public TimeSpan? KeyTimeout { get; init; }

    internal static CredentialSettings Read(SettingsReader settings)
    {
        var read = new CredentialSettings
        {
            SdkAppId = settings.UInt32(nameof(SdkAppId)),
            SecretKey = settings.Text(nameof(SecretKey)),
            Identifier = settings.Text(nameof(Identifier)),
            Lifetime = settings.Time(nameof(Lifetime)),
            RenewBefore = settings.Time(nameof(RenewBefore)),
            KeyTimeout = settings.Time(nameof(KeyTimeout)),
        };
        settings.RefuseOtherKeys();
        return read;
    }

    /// <summary>These parts, and those of another section where it has them.</summary>
    internal CredentialSettings With(CredentialSettings other) => new()
    {
        SdkAppId = other.SdkAppId ?? SdkAppId,
        SecretKey = other.SecretKey ?? SecretKey,
        Identifier = other.Identifier ?? Identifier,
        Lifetime = other.Lifetime ?? Lifetime,
        RenewBefore = other.RenewBefore ?? RenewBefore,
        KeyTimeout = other.KeyTimeout ?? KeyTimeout,
    };

    /// <param name="keyProvider">The provider of the key; null when the key is in the configuration.</param>
    internal IReadOnlyList<ApiOptionError> Validate(IUserSigKeyProvider? keyProvider) => Parts(keyProvider).Validate();

    /// <summary>The credential; null while parts are missing or out of their range.</summary>
    internal UserSigCredential? Create(IUserSigKeyProvider? keyProvider)
        => Validate(keyProvider).Count == 0 ? Parts(keyProvider).Create() : null;

    private CredentialParts Parts(IUserSigKeyProvider? keyProvider)
        => new(SdkAppId ?? 0, SecretKey, keyProvider, Identifier) { Lifetime = Lifetime, RenewBefore = RenewBefore, KeyTimeout = KeyTimeout };

    /// <summary>The type alone: a record would print the key.</summary>
    public override string ToString() => nameof(CredentialSettings);
}
