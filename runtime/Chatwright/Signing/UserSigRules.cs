using System.Text;

namespace Chatwright.Signing;

/// <summary>Validates the parts of a UserSig. The messages name the option or parameter, and never repeat a key.</summary>
internal static class UserSigRules
{
    /// <summary>The documented limit of a UserID, in bytes of UTF-8.</summary>
    internal const int MaxIdentifierBytes = 32;

    internal static void CheckSdkAppId(uint sdkAppId, string name)
    {
        if (sdkAppId == 0)
            throw new ArgumentException($"{name} is not set: the id of the application, from the console.", name);
    }

    internal static void CheckSameApp(uint sdkAppId, uint given, string name)
    {
        if (given != sdkAppId)
            throw new ArgumentException($"{name} is {sdkAppId}, but UserSigProvider gave a key of application {given}.", name);
    }

    internal static void CheckSecretKey(string? secretKey, string name)
    {
        if (string.IsNullOrEmpty(secretKey))
            throw Missing(secretKey, $"{name} is not set: the secret key of the application, from the console.", name);
        // A key read from a file often ends with a line break, and the service then reports only "verification failed".
        if (char.IsWhiteSpace(secretKey[0]) || char.IsWhiteSpace(secretKey[^1]))
            throw new ArgumentException($"{name} starts or ends with white space.", name);
        if (!IsWellFormed(secretKey))
            throw new ArgumentException($"{name} is not valid Unicode.", name);
    }

    internal static void CheckIdentifier(string? identifier, string name)
    {
        if (string.IsNullOrEmpty(identifier))
            throw Missing(identifier, $"{name} is not set: the account to sign for.", name);
        if (!IsWellFormed(identifier))
            throw new ArgumentException($"{name} is not valid Unicode.", name);
        // The signed text consists of lines, so a line break inside a value could fake another line.
        if (identifier.Any(char.IsControl))
            throw new ArgumentException($"{name} holds a control character.", name);
        var bytes = Encoding.UTF8.GetByteCount(identifier);
        if (bytes > MaxIdentifierBytes)
            throw new ArgumentException($"{name} is {bytes} bytes long in UTF-8; at most {MaxIdentifierBytes} are allowed.", name);
    }

    private static ArgumentException Missing(string? value, string message, string name)
        => value is null ? new ArgumentNullException(name, message) : new ArgumentException(message, name);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
