using Chatwright.Signing;
using Chatwright.Tencent;

namespace Chatwright;

/// <summary>The ranges of the parts of a credential, by the paths of the options that hold them.</summary>
internal static class CredentialRules
{
    private const string Path = nameof(UserSigClientOptions.Credential);

    internal static void AddErrors(OptionErrors errors, UserSigCredential? credential)
    {
        if (credential is null)
        {
            errors.Add(Path, "is required: set a UserSigCredential with the application, its secret key and the account, or set CredentialProvider.");
            return;
        }
        AddErrors(errors, credential.Lifetime, credential.RenewBefore, credential.KeyTimeout);
    }

    internal static void AddErrors(OptionErrors errors, TimeSpan lifetime, TimeSpan? renewBefore, TimeSpan keyTimeout)
    {
        errors.Add($"{Path}.{nameof(UserSigCredential.Lifetime)}", UserSigRules.ProblemOfLifetime(lifetime));
        errors.Add($"{Path}.{nameof(UserSigCredential.RenewBefore)}", UserSigRules.ProblemOfRenewBefore(renewBefore, lifetime));
        errors.CheckTimeout(keyTimeout, $"{Path}.{nameof(UserSigCredential.KeyTimeout)}");
    }

    internal static void AddErrors(OptionErrors errors, uint sdkAppId, string? secretKey, bool hasKeyProvider, string? identifier)
    {
        errors.Add($"{Path}.{nameof(UserSigKey.SdkAppId)}", UserSigRules.ProblemOfSdkAppId(sdkAppId));
        if (!hasKeyProvider)
            errors.Add($"{Path}.{nameof(UserSigKey.SecretKey)}", UserSigRules.ProblemOfSecretKey(secretKey));
        else if (secretKey is not null)
            errors.Add($"{Path}.{nameof(UserSigKey.SecretKey)}", "is set, but a key provider is too: remove one of them.");
        errors.Add($"{Path}.{nameof(UserSigCredential.Identifier)}", UserSigRules.ProblemOfIdentifier(identifier));
    }
}
