namespace Chatwright.Tool.Signing;

/// <summary>The options for the secret key.</summary>
internal sealed class KeyOptions() : SecretOptions("secret key", Variable, "--key-file", "--secret-key", "KEY")
{
    public const string Variable = "CHATWRIGHT_SECRET_KEY";
}
