namespace Chatwright.Tool.Signing;

/// <summary>The options for the token that webhooks are signed with.</summary>
internal sealed class TokenOptions() : SecretOptions("webhook token", Variable, "--token-file", "--token", "TOKEN")
{
    public const string Variable = "CHATWRIGHT_WEBHOOK_TOKEN";
}
