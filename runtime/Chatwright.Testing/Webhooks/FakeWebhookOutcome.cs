namespace Chatwright.Testing;

/// <summary>The outcome of a webhook that a fake sent. Only <see cref="Replied"/> has an effect on the call that caused it.</summary>
public enum FakeWebhookOutcome
{
    /// <summary>The reply has not arrived yet.</summary>
    Pending,

    /// <summary>The receiver replied as the service expects it: with status 200 and a JSON object that has a status, a code and a text.</summary>
    Replied,

    /// <summary>The receiver did not reply within <see cref="FakeTencentChatOptions.WebhookTimeout"/>.</summary>
    Late,

    /// <summary>The receiver replied with another status than 200, such as 401 or a redirect, which is not followed.</summary>
    Refused,

    /// <summary>The reply is not as documented. <see cref="FakeWebhook.Error"/> says why.</summary>
    Invalid,

    /// <summary>No reply arrived, for example because the address cannot be reached. <see cref="FakeWebhook.Error"/> has the cause.</summary>
    Failed,

    /// <summary>The call that caused the webhook was cancelled, or the fake was disposed.</summary>
    Canceled,
}
