using Chatwright.Tencent;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Signing;

/// <summary>Checks a UserSig for everything at once, where the API stops at the first thing that is wrong. In the API's order.</summary>
internal static class UserSigChecks
{
    /// <param name="app">The expected application; null for any.</param>
    /// <param name="identifier">The expected account; null for any.</param>
    /// <exception cref="ToolException">The key is invalid.</exception>
    public static IReadOnlyList<UserSigCheck> Of(string userSig, uint? app, string? identifier, string key, DateTimeOffset now)
    {
        var isSigned = IsSigned(userSig, key, out var claims);
        if (claims is null)
            return [new("form", UserSigStatus.Malformed, MalformedUserSig.Explain(userSig))];
        return
        [
            new("form", UserSigStatus.Malformed, null),
            new("application", UserSigStatus.WrongSdkAppId, app is null || app == claims.SdkAppId
                ? null
                : $"it is for application {claims.SdkAppId}, not {app}"),
            new("account", UserSigStatus.WrongIdentifier, identifier is null || identifier == claims.Identifier
                ? null
                : $"it is for '{claims.Identifier}', not '{identifier}'"),
            new("signature", UserSigStatus.WrongSignature, isSigned ? null : "it was made with another key than this one, or changed since"),
            new("time", UserSigStatus.Expired, now < claims.ExpiresAt
                ? null
                : $"it expired {Duration.Describe(now - claims.ExpiresAt)} ago, at {Duration.Describe(claims.ExpiresAt)}"),
        ];
    }

    /// <summary>Looks at the signature alone: by the application, account and time that it names itself.</summary>
    private static bool IsSigned(string userSig, string key, out UserSigClaims? claims)
    {
        try
        {
            // The key is checked first, whatever the text.
            if (!UserSig.TryParse(userSig, out claims))
                return UserSig.Validate(userSig, 1, key, "", default) == UserSigStatus.Valid;
            var status = UserSig.Validate(userSig, claims.SdkAppId, key, claims.Identifier, claims.IssuedAt);
            return status is UserSigStatus.Valid or UserSigStatus.Expired;
        }
        catch (ArgumentException error)
        {
            throw new ToolException(SigningErrors.Text(error), ExitCode.Usage);
        }
    }
}
