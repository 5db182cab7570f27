using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Chatwright;

/// <summary>Options for a receiver of webhooks.</summary>
/// <remarks>
/// A receiver validates the options when it is created, and copies them. Later changes affect only receivers that are created later. Not safe for
/// concurrent changes.
/// </remarks>
public abstract class WebhookOptions
{
    /// <summary>
    /// The tokens that requests may be signed with, as they are set at the service. Usually one; two while it is replaced by another. Required,
    /// unless <see cref="AllowUnsigned"/> is true. Empty by default. They are secret and not part of the options' JSON.
    /// </summary>
    [JsonIgnore]
    public IList<string> Tokens { get; set; } = [];

    /// <summary>
    /// <see langword="true"/> to take requests without a signature, where <see cref="Tokens"/> is empty; otherwise, <see langword="false"/>, the
    /// default. Anybody who knows the address can then send webhooks, unless something before the receiver stops them.
    /// </summary>
    public bool AllowUnsigned { get; set; }

    /// <summary>
    /// The maximum difference between the time that a request was signed and the time that it arrives. 5 minutes by default; more than zero and at
    /// most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>. Ignored for unsigned requests.
    /// </summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The time after which the reply is sent, even if the handler is not done. 1.5 seconds by default, since the Tencent Cloud Chat service waits
    /// for 2 seconds; more than zero and at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan ReplyWithin { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The reply to a webhook whose handler fails or is late. <see cref="WebhookFailureMode.Allow"/> by default.</summary>
    public WebhookFailureMode FailureMode { get; set; }

    /// <summary>The maximum size of a body in bytes. 1 MiB (1048576) by default; from 1 to 1 GiB (1073741824).</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// Remembers the webhooks that were handled, so that those which come again are acknowledged without their handler. Null, the default: each
    /// delivery is handled.
    /// </summary>
    [JsonIgnore]
    public IWebhookLog? Log { get; set; }

    /// <summary>The clock of ages and deadlines. <see cref="TimeProvider.System"/> by default; must not be null.</summary>
    [JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The factory of the logger, whose category is <c>Chatwright.Webhooks</c>. Null, the default: nothing is logged.</summary>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The id of the application whose webhooks are received; null if the service names none, 0 if it is not set.</summary>
    protected virtual long? AppId => null;

    internal long? ApplicationId => AppId;

    internal WebhookOptions Copy()
    {
        var copy = (WebhookOptions)MemberwiseClone();
        copy.Tokens = [.. Tokens];
        return copy;
    }
}
