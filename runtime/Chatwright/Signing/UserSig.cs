using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Chatwright.Signing;

namespace Chatwright;

/// <summary>Creates, reads and verifies UserSigs (TLSSigAPIv2), the signatures of Tencent Cloud Chat.</summary>
/// <remarks>
/// The scheme follows the vendor's documents (tencentcloud.com/document/product/1047/34385) and implementations. Texts of two implementations
/// may differ in the order of members and in the compression; their content and signature are the same.
/// </remarks>
public static class UserSig
{
    /// <summary>The last second of the year 9999, the maximum of <see cref="DateTimeOffset"/>.</summary>
    internal const long LastSecond = 253402300799;

    private const int MaxUserBufBytes = 4096;

    /// <summary>Creates a UserSig.</summary>
    /// <param name="sdkAppId">The id of the application; not 0.</param>
    /// <param name="secretKey">The application's secret key as text, as the console shows it.</param>
    /// <param name="identifier">The account to sign for; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="issuedAt">The start of the lifetime, usually the current time. From 1970 on; fractions of a second are dropped.</param>
    /// <param name="lifetime">
    /// The validity, at least 1 second; fractions of a second are dropped. The documents advise at least 24 hours.
    /// </param>
    /// <param name="userBuf">
    /// Further rights, at most 4096 bytes; see <see cref="UserBuf"/>. None by default; the Chat server API does not need them.
    /// </param>
    /// <returns>The UserSig: a secret, since it lets its bearer act as the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="secretKey"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message does not repeat the key.</exception>
    public static string Create(
        uint sdkAppId, string secretKey, string identifier, DateTimeOffset issuedAt, TimeSpan lifetime, ReadOnlySpan<byte> userBuf = default)
    {
        UserSigRules.CheckSdkAppId(sdkAppId, nameof(sdkAppId));
        UserSigRules.CheckSecretKey(secretKey, nameof(secretKey));
        UserSigRules.CheckIdentifier(identifier, nameof(identifier));
        var time = issuedAt.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(time, nameof(issuedAt));
        var expire = (long)lifetime.TotalSeconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(expire, 1, nameof(lifetime));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expire, LastSecond - time, nameof(lifetime));
        if (userBuf.Length > MaxUserBufBytes)
            throw new ArgumentException($"userBuf is {userBuf.Length} bytes long; at most {MaxUserBufBytes} are allowed.", nameof(userBuf));

        var claims = new UserSigClaims(identifier, sdkAppId, time, expire, userBuf.IsEmpty ? null : Convert.ToBase64String(userBuf));
        return UserSigText.Encode(UserSigJson.Write(claims, claims.Sign(secretKey)));
    }

    /// <summary>Reads the content of a UserSig without verifying it, for tools and diagnosis.</summary>
    /// <param name="userSig">The UserSig.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="userSig"/> is null.</exception>
    /// <exception cref="FormatException">It is not a UserSig. The message does not repeat it.</exception>
    public static UserSigContent Inspect(string userSig)
    {
        ArgumentNullException.ThrowIfNull(userSig);
        return TryInspect(userSig, out var content)
            ? content
            : throw new FormatException("This is not a UserSig: it is cut short, of another alphabet, not compressed, or lacks a member.");
    }

    /// <summary>Reads the content of a UserSig without verifying it.</summary>
    /// <param name="userSig">The UserSig, or any other text: untrusted input is allowed.</param>
    /// <param name="content">The content; null if it is not a UserSig.</param>
    /// <returns>
    /// <see langword="true"/> if it is a UserSig of at most 16384 characters and 8192 bytes inflated; otherwise, <see langword="false"/>.
    /// </returns>
    public static bool TryInspect([NotNullWhen(true)] string? userSig, [NotNullWhen(true)] out UserSigContent? content)
    {
        content = userSig is not null && UserSigText.TryDecode(userSig, out var json) ? UserSigJson.Read(json) : null;
        return content is not null;
    }

    /// <summary>Verifies a UserSig: genuine, of this application and account, and not expired.</summary>
    /// <param name="userSig">The UserSig, or anything else: it may come from a stranger.</param>
    /// <param name="sdkAppId">The application that it must name.</param>
    /// <param name="secretKey">The application's secret key as text.</param>
    /// <param name="identifier">The account that it must name.</param>
    /// <param name="now">
    /// The time to judge by. It is expired from the moment on that its lifetime is over; one from the future is not refused.
    /// </param>
    /// <returns>The verdict. Application and account are compared first, then the signature in constant time, then the time.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="secretKey"/> or <paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="secretKey"/> is not a key as <see cref="Create"/> takes it.</exception>
    public static UserSigVerdict Verify(string? userSig, uint sdkAppId, string secretKey, string identifier, DateTimeOffset now)
    {
        UserSigRules.CheckSecretKey(secretKey, nameof(secretKey));
        ArgumentNullException.ThrowIfNull(identifier);
        if (!TryInspect(userSig, out var content))
            return UserSigVerdict.Malformed;
        if (content.SdkAppId != sdkAppId)
            return UserSigVerdict.WrongApp;
        if (!string.Equals(content.Identifier, identifier, StringComparison.Ordinal))
            return UserSigVerdict.WrongIdentifier;
        if (!AreSame(content.Signature, content.Claims.Sign(secretKey)))
            return UserSigVerdict.WrongSignature;
        return now >= content.ExpiresAt ? UserSigVerdict.Expired : UserSigVerdict.Valid;
    }

    private static bool AreSame(string given, string computed)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(computed));
}
