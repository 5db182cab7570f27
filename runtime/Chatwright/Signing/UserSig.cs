using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Chatwright.Signing;

namespace Chatwright.Tencent;

/// <summary>Creates, parses and validates UserSigs (TLSSigAPIv2), the signatures of Tencent Cloud Chat.</summary>
/// <remarks>
/// The scheme is that of the vendor's documents (tencentcloud.com/document/product/1047/34385) and implementations. The texts of two implementations
/// can differ, because the order of members and the compression are free; the claims and the signature are the same.
/// </remarks>
public static class UserSig
{
    /// <summary>The last second of the year 9999, where .NET's dates end.</summary>
    internal const long LastSecond = 253402300799;

    private const int MaxUserBufBytes = 4096;

    /// <summary>Creates a UserSig.</summary>
    /// <param name="sdkAppId">The id of the application; not 0.</param>
    /// <param name="secretKey">The application's secret key as text, as the console shows it.</param>
    /// <param name="identifier">The account; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="issuedAt">The start of the lifetime: now. From 1970 on; fractions of a second are dropped.</param>
    /// <param name="lifetime">
    /// The lifetime, at least 1 second; fractions of a second are dropped. The documents advise at least 24 hours.
    /// </param>
    /// <param name="userBuf">
    /// Additional rights, at most 4096 bytes. None by default; the Chat server API needs none. Those of a room are written by
    /// <see cref="CreatePrivateMapKey(uint, string, string, uint, TrtcPrivileges, DateTimeOffset, TimeSpan)"/>.
    /// </param>
    /// <returns>The UserSig. It is a secret: its holder can act as the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="secretKey"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message does not repeat the key.</exception>
    public static string Create(
        uint sdkAppId, string secretKey, string identifier, DateTimeOffset issuedAt, TimeSpan lifetime, ReadOnlySpan<byte> userBuf = default)
    {
        var payload = Check(sdkAppId, secretKey, identifier, issuedAt, lifetime);
        if (userBuf.Length > MaxUserBufBytes)
            throw new ArgumentException($"userBuf is {userBuf.Length} bytes long; at most {MaxUserBufBytes} are allowed.", nameof(userBuf));
        return Sign(payload, secretKey, userBuf);
    }

    /// <summary>
    /// Creates a PrivateMapKey: a UserSig that grants an account privileges in one room of the vendor's real-time service (TRTC).
    /// </summary>
    /// <param name="sdkAppId">The id of the application; not 0.</param>
    /// <param name="secretKey">The application's secret key as text, as the console shows it.</param>
    /// <param name="identifier">The account; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="roomId">The number of the room.</param>
    /// <param name="privileges">The privileges of the account in the room.</param>
    /// <param name="issuedAt">The start of the lifetime: now. From 1970 on; fractions of a second are dropped.</param>
    /// <param name="lifetime">The lifetime, at least 1 second, ending before 2106; fractions of a second are dropped.</param>
    /// <returns>The PrivateMapKey. It is a secret: its holder can act as the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="secretKey"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message does not repeat the key.</exception>
    public static string CreatePrivateMapKey(
        uint sdkAppId,
        string secretKey,
        string identifier,
        uint roomId,
        TrtcPrivileges privileges,
        DateTimeOffset issuedAt,
        TimeSpan lifetime)
    {
        var payload = Check(sdkAppId, secretKey, identifier, issuedAt, lifetime);
        return Sign(payload, secretKey, PrivateMapKeyRights.Write(sdkAppId, identifier, roomId, EndOf(payload), privileges));
    }

    /// <summary>
    /// Creates a PrivateMapKey: a UserSig that grants an account privileges in one room of the vendor's real-time service (TRTC).
    /// </summary>
    /// <param name="sdkAppId">The id of the application; not 0.</param>
    /// <param name="secretKey">The application's secret key as text, as the console shows it.</param>
    /// <param name="identifier">The account; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="roomId">The name of the room (<c>strRoomId</c>); from 1 to 1024 bytes in UTF-8.</param>
    /// <param name="privileges">The privileges of the account in the room.</param>
    /// <param name="issuedAt">The start of the lifetime: now. From 1970 on; fractions of a second are dropped.</param>
    /// <param name="lifetime">The lifetime, at least 1 second, ending before 2106; fractions of a second are dropped.</param>
    /// <returns>The PrivateMapKey. It is a secret: its holder can act as the account.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message does not repeat the key.</exception>
    public static string CreatePrivateMapKey(
        uint sdkAppId,
        string secretKey,
        string identifier,
        string roomId,
        TrtcPrivileges privileges,
        DateTimeOffset issuedAt,
        TimeSpan lifetime)
    {
        var payload = Check(sdkAppId, secretKey, identifier, issuedAt, lifetime);
        return Sign(payload, secretKey, PrivateMapKeyRights.Write(sdkAppId, identifier, roomId, EndOf(payload), privileges));
    }

    /// <summary>Reads the claims of a UserSig without proving them, for tools and diagnosis.</summary>
    /// <param name="userSig">The UserSig.</param>
    /// <returns>The claims.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="userSig"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a UserSig. The message does not repeat it.</exception>
    public static UserSigClaims Parse(string userSig)
    {
        ArgumentNullException.ThrowIfNull(userSig);
        return TryParse(userSig, out var claims)
            ? claims
            : throw new FormatException("The text is not a UserSig: it is cut short, has another alphabet, is not compressed, or lacks a member.");
    }

    /// <summary>Reads the claims of a UserSig without proving them. Never throws, whatever the text is.</summary>
    /// <param name="userSig">The UserSig, which may come from an untrusted sender.</param>
    /// <param name="claims">The claims; null if the text is not a UserSig.</param>
    /// <returns>
    /// <see langword="true"/> if the text is a UserSig of at most 16384 characters and 8192 bytes inflated; otherwise, <see langword="false"/>.
    /// </returns>
    public static bool TryParse([NotNullWhen(true)] string? userSig, [NotNullWhen(true)] out UserSigClaims? claims)
    {
        claims = userSig is not null && UserSigText.TryDecode(userSig, out var json) ? UserSigJson.Read(json) : null;
        return claims is not null;
    }

    /// <summary>Validates a UserSig: its signature, its application, its account and its expiry.</summary>
    /// <param name="userSig">The UserSig, which may come from an untrusted sender.</param>
    /// <param name="sdkAppId">The application that it must be for.</param>
    /// <param name="secretKey">The application's secret key as text.</param>
    /// <param name="identifier">The account that it must be for.</param>
    /// <param name="now">The time of validation. A time of issue after it is accepted.</param>
    /// <returns>
    /// The status. Application and account are compared first, then the signature in constant time, then the expiry.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="secretKey"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="secretKey"/> is empty, starts or ends with white space, or is not valid Unicode.
    /// </exception>
    public static UserSigStatus Validate(string? userSig, uint sdkAppId, string secretKey, string identifier, DateTimeOffset now)
    {
        UserSigRules.CheckSecretKey(secretKey, nameof(secretKey));
        ArgumentNullException.ThrowIfNull(identifier);
        if (!TryParse(userSig, out var claims))
            return UserSigStatus.Malformed;
        if (claims.SdkAppId != sdkAppId)
            return UserSigStatus.WrongSdkAppId;
        if (!string.Equals(claims.Identifier, identifier, StringComparison.Ordinal))
            return UserSigStatus.WrongIdentifier;
        if (!AreSame(claims.Signature, claims.Payload.Sign(secretKey)))
            return UserSigStatus.WrongSignature;
        return now >= claims.ExpiresAt ? UserSigStatus.Expired : UserSigStatus.Valid;
    }

    private static UserSigPayload Check(uint sdkAppId, string secretKey, string identifier, DateTimeOffset issuedAt, TimeSpan lifetime)
    {
        UserSigRules.CheckSdkAppId(sdkAppId, nameof(sdkAppId));
        UserSigRules.CheckSecretKey(secretKey, nameof(secretKey));
        UserSigRules.CheckIdentifier(identifier, nameof(identifier));
        var time = issuedAt.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(time, nameof(issuedAt));
        var expire = (long)lifetime.TotalSeconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(expire, 1, nameof(lifetime));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expire, LastSecond - time, nameof(lifetime));
        return new(identifier, sdkAppId, time, expire, null);
    }

    /// <summary>The end of a PrivateMapKey, which has 32 bits for it.</summary>
    private static uint EndOf(UserSigPayload payload)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Time, uint.MaxValue - 1, "issuedAt");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Expire, uint.MaxValue - payload.Time, "lifetime");
        return (uint)(payload.Time + payload.Expire);
    }

    private static string Sign(UserSigPayload payload, string secretKey, ReadOnlySpan<byte> userBuf)
    {
        var signed = userBuf.IsEmpty ? payload : payload with { UserBuf = Convert.ToBase64String(userBuf) };
        return UserSigText.Encode(UserSigJson.Write(signed, signed.Sign(secretKey)));
    }

    private static bool AreSame(string given, string computed)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(computed));
}
