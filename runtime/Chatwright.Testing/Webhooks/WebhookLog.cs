namespace Chatwright.Testing.Webhooks;

/// <summary>The latest webhooks in the order in which they were sent. Safe for concurrent use.</summary>
/// <param name="capacity">The maximum number of webhooks.</param>
/// <param name="maxBytes">The maximum memory that their texts take.</param>
internal sealed class WebhookLog(int capacity, long maxBytes)
{
    private readonly Queue<Entry> _entries = new();
    private long _bytes;

    /// <summary>Adds a webhook whose outcome is pending.</summary>
    internal Entry Add(FakeWebhook webhook)
    {
        var entry = new Entry(webhook);
        lock (_entries)
        {
            _entries.Enqueue(entry);
            Grow(BytesOf(webhook));
        }
        return entry;
    }

    /// <summary>Adds the outcome to a webhook.</summary>
    internal void End(Entry entry, FakeWebhook webhook)
    {
        lock (_entries)
        {
            var more = BytesOf(webhook) - BytesOf(entry.Webhook);
            entry.Webhook = webhook;
            if (entry.IsKept)
                Grow(more);
        }
    }

    internal FakeWebhook[] Snapshot()
    {
        lock (_entries)
            return [.. _entries.Select(static entry => entry.Webhook)];
    }

    internal void Clear()
    {
        lock (_entries)
        {
            while (_entries.TryDequeue(out var entry))
                entry.IsKept = false;
            _bytes = 0;
        }
    }

    private void Grow(long bytes)
    {
        _bytes += bytes;
        while (_entries.Count > capacity || (_bytes > maxBytes && _entries.Count > 0))
        {
            var oldest = _entries.Dequeue();
            oldest.IsKept = false;
            _bytes -= BytesOf(oldest.Webhook);
        }
    }

    private static long BytesOf(FakeWebhook webhook)
        => sizeof(char) * ((long)webhook.Body.Length + webhook.Query.Length + (webhook.ReplyBody?.Length ?? 0));

    /// <summary>A webhook of the log.</summary>
    internal sealed class Entry(FakeWebhook webhook)
    {
        internal FakeWebhook Webhook { get; set; } = webhook;

        /// <summary><c>false</c> once the log has no room for it.</summary>
        internal bool IsKept { get; set; } = true;
    }
}
