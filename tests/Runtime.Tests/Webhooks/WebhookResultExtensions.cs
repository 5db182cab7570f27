using System.Text;
using Chatwright;

namespace Runtime.Tests.Webhooks;

internal static class WebhookResultExtensions
{
    public static string Text(this WebhookResult result) => Encoding.UTF8.GetString(result.Body.Span);
}
