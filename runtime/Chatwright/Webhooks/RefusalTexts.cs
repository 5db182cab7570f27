namespace Chatwright.Webhooks;

/// <summary>The reasons for refusals as HTTP, metrics and the log have them.</summary>
internal static class RefusalTexts
{
    /// <summary>The HTTP status. It is all that a stranger gets.</summary>
    internal static int StatusCode(WebhookRefusal refusal) => refusal switch
    {
        WebhookRefusal.Method => 405,
        WebhookRefusal.Size => 413,
        WebhookRefusal.ContentType => 415,
        WebhookRefusal.AppId => 403,
        WebhookRefusal.Age or WebhookRefusal.Signature => 401,
        WebhookRefusal.Slow => 408,
        _ => 400,
    };

    /// <summary>The value of the attribute <c>error.type</c>.</summary>
    internal static string ErrorType(WebhookRefusal refusal) => refusal switch
    {
        WebhookRefusal.Method => "method",
        WebhookRefusal.Size => "size",
        WebhookRefusal.Query => "query",
        WebhookRefusal.ContentType => "content_type",
        WebhookRefusal.AppId => "app_id",
        WebhookRefusal.Age => "age",
        WebhookRefusal.Signature => "signature",
        WebhookRefusal.Slow => "slow_body",
        _ => "body",
    };

    /// <summary>The sentence of the log.</summary>
    internal static string Problem(WebhookRefusal refusal) => refusal switch
    {
        WebhookRefusal.Method => "its method is not POST",
        WebhookRefusal.Size => "its body is larger than MaxBodyBytes",
        WebhookRefusal.Query => "its query lacks a parameter, repeats one, or has a broken one",
        WebhookRefusal.ContentType => "its query announces a body that is not JSON",
        WebhookRefusal.AppId => "it is for another application",
        WebhookRefusal.Age => "its RequestTime differs from the clock by more than MaxAge",
        WebhookRefusal.Signature => "it has no signature, or one that fits none of the Tokens",
        WebhookRefusal.Slow => "its body did not arrive within ReplyWithin",
        _ => "its body is not JSON",
    };
}
