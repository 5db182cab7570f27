using System.Globalization;
using System.Text.Json.Serialization;
using Chatwright.Signing;

namespace Chatwright.Tencent;

/// <summary>The secret key of an application, as the console shows it. Immutable.</summary>
public sealed class UserSigKey
{
    /// <summary>Initializes a key.</summary>
    /// <param name="sdkAppId">The id of the application; not 0.</param>
    /// <param name="secretKey">The secret key as text; its hexadecimal digits are not decoded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="secretKey"/> is null.</exception>
    /// <exception cref="ArgumentException">The id is 0; the key is empty, starts or ends with white space, or is not valid Unicode.</exception>
    public UserSigKey(uint sdkAppId, string secretKey)
    {
        UserSigRules.CheckSdkAppId(sdkAppId, nameof(sdkAppId));
        UserSigRules.CheckSecretKey(secretKey, nameof(secretKey));
        SdkAppId = sdkAppId;
        SecretKey = secretKey;
    }

    /// <summary>The id of the application.</summary>
    public uint SdkAppId { get; }

    /// <summary>The secret key as text. Left out of JSON.</summary>
    [JsonIgnore]
    public string SecretKey { get; }

    /// <summary>Returns the id of the application; never the key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"the key of application {SdkAppId}");
}
