using Chatwright.Signing;
using Chatwright.Tencent;

namespace Chatwright;

/// <summary>The options of a client whose requests carry a UserSig (TLSSigAPIv2).</summary>
/// <remarks>
/// Either <see cref="SdkAppId"/> and <see cref="SecretKey"/> are set, or a <see cref="UserSigProvider"/>, and always <see cref="Identifier"/>;
/// with <see cref="ApiClientOptions.Signer"/> they are ignored.
/// </remarks>
public class UserSigClientOptions : ApiClientOptions
{
    /// <summary>
    /// The id of the application, from the console. Required beside <see cref="SecretKey"/>. With a provider it may stay 0, the default; otherwise
    /// the provider's key must be of this application.
    /// </summary>
    public uint SdkAppId { get; set; }

    /// <summary>The application's secret key, as the console shows it. Null by default. Never logged, never part of a message.</summary>
    public string? SecretKey { get; set; }

    /// <summary>
    /// The account that makes the calls: an administrator of the application. Required; at most 32 bytes in UTF-8, no control characters.
    /// </summary>
    public string? Identifier { get; set; }

    /// <summary>
    /// How long each signature is valid. 7 days by default; from 1 minute to <see cref="int.MaxValue"/> seconds (68 years). Fractions of a second are
    /// dropped.
    /// </summary>
    /// <remarks>
    /// The API's documents advise at least 24 hours (at error 70001) and no maximum; the vendor's samples take 180 days. A week outlasts an
    /// outage of a key store and a clock that is hours off, and a leaked signature expires within the week.
    /// </remarks>
    public TimeSpan UserSigLifetime { get; set; } = UserSigSigner.DefaultLifetime;

    /// <summary>
    /// How long before its end a signature is replaced. From zero to less than <see cref="UserSigLifetime"/>. Null, the default: a tenth of the
    /// lifetime, at most an hour.
    /// </summary>
    public TimeSpan? RenewBefore { get; set; }

    /// <summary>
    /// The provider of the key, in place of <see cref="SecretKey"/>. It is called for each signature, so that a rotated key takes effect at once.
    /// Null by default.
    /// </summary>
    public IUserSigKeyProvider? UserSigProvider { get; set; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        if (Signer is not null)
            return;
        if (UserSigProvider is null)
        {
            UserSigRules.CheckSdkAppId(SdkAppId, nameof(SdkAppId));
            UserSigRules.CheckSecretKey(SecretKey, nameof(SecretKey));
        }
        else if (SecretKey is not null)
        {
            throw new ArgumentException("SecretKey is set, and so is UserSigProvider; set one of them.", nameof(SecretKey));
        }
        UserSigRules.CheckIdentifier(Identifier, nameof(Identifier));
        UserSigSigner.CheckLifetime(UserSigLifetime, nameof(UserSigLifetime));
        UserSigSigner.CheckRenewBefore(RenewBefore, UserSigLifetime, nameof(RenewBefore));
    }

    /// <inheritdoc/>
    public override void Bind(ApiSettings settings)
    {
        base.Bind(settings);
        SdkAppId = settings.UInt32(nameof(SdkAppId)) ?? SdkAppId;
        SecretKey = settings.Text(nameof(SecretKey)) ?? SecretKey;
        Identifier = settings.Text(nameof(Identifier)) ?? Identifier;
        UserSigLifetime = settings.Time(nameof(UserSigLifetime)) ?? UserSigLifetime;
        RenewBefore = settings.Time(nameof(RenewBefore)) ?? RenewBefore;
    }

    /// <summary>Type, application, account and host; never the key.</summary>
    public override string ToString() => $"{GetType().Name} {{ SdkAppId = {SdkAppId}, Identifier = {Identifier}, Host = {Host} }}";
}
