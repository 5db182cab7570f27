using Benchmarks.Measuring;

namespace Benchmarks.Webhooks;

/// <summary>The table of webhooks.</summary>
internal static class WebhookQuick
{
    public static IReadOnlyList<Row> Run(TextWriter output)
        => ByHandTable.Run(WebhookRows.Case, WebhookRows.Subjects(), WebhookRows.Plain, WebhookRows.Floor, output);
}
