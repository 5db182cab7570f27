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
        var isSigned = IsSigned(userSig, key, out var content);
        if (content is null)
            return [new("form", UserSigVerdict.Malformed, MalformedUserSig.Explain(userSig))];
        return
        [
            new("form", UserSigVerdict.Malformed, null),
            new("application", UserSigVerdict.WrongApp, app is null || app == content.SdkAppId
                ? null
                : $"it is for application {content.SdkAppId}, not {app}"),
            new("account", UserSigVerdict.WrongIdentifier, identifier is null || identifier == content.Identifier
                ? null
                : $"it is for '{content.Identifier}', not '{identifier}'"),
            new("signature", UserSigVerdict.WrongSignature, isSigned ? null : "it was made with another key than this one, or changed since"),
            new("time", UserSigVerdict.Expired, now < content.ExpiresAt
                ? null
                : $"it expired {Duration.Describe(now - content.ExpiresAt)} ago, at {Duration.Describe(content.ExpiresAt)}"),
        ];
    }

    /// <summary>Looks at the signature alone: by the application, account and time that it names itself.</summary>
    private static bool IsSigned(string userSig, string key, out UserSigContent? content)
    {
        try
        {
            // The key is checked first, whatever the text.
            if (!UserSig.TryInspect(userSig, out content))
                return UserSig.Verify(userSig, 1, key, "", default) == UserSigVerdict.Valid;
            var verdict = UserSig.Verify(userSig, content.SdkAppId, key, content.Identifier, content.IssuedAt);
            return verdict is UserSigVerdict.Valid or UserSigVerdict.Expired;
        }
        catch (ArgumentException error)
        {
            throw new ToolException(SigningErrors.Text(error), ExitCode.Usage);
        }
    }
}
