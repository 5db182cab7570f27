using Chatwright;

namespace Runtime.Tests.Webhooks;

/// <summary>A log of webhooks that finds every key new, and does what a test says.</summary>
internal sealed class ScriptedLog : IWebhookLog
{
    public Func<Task> Adding { get; init; } = () => Task.CompletedTask;

    public Func<Task> Removing { get; init; } = () => Task.CompletedTask;

    public ValueTask<bool> TryAddAsync(string key, CancellationToken cancellationToken) => NewAfter(Adding());

    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => new(Removing());

    private static ValueTask<bool> NewAfter(Task task)
        => task.IsCompletedSuccessfully ? new(true) : new(task.ContinueWith(_ => true, TaskScheduler.Default));
}
