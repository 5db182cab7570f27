namespace Chatwright;

/// <summary>Remembers the latest webhooks of this process in memory. Safe for concurrent use.</summary>
public sealed class InMemoryWebhookLog : IWebhookLog
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedListNode<string>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = new();
    private readonly int _capacity;

    /// <summary>Initializes an empty log.</summary>
    /// <param name="capacity">The number of webhooks to remember; at least 1. The oldest ones are forgotten. A key takes some 200 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public InMemoryWebhookLog(int capacity = 100_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(string key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_nodes.ContainsKey(key))
                return new(false);
            if (_nodes.Count == _capacity)
                Remove(_order.First!);
            _nodes.Add(key, _order.AddLast(key));
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var node))
                Remove(node);
            return default;
        }
    }

    private void Remove(LinkedListNode<string> node)
    {
        _nodes.Remove(node.Value);
        _order.Remove(node);
    }
}
