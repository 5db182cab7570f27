using Chatwright;
using Chatwright.Tencent;
using Chatwright.Transport;

namespace Runtime.Tests.Signing;

/// <summary>Gives a key when the test says so. Each call is one entry of <see cref="Calls"/>.</summary>
internal sealed class GatedKeyProvider : IUserSigKeyProvider
{
    private readonly object _gate = new();
    private readonly List<Call> _calls = [];
    private TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public UserSigKey Key { get; set; } = new(1400000000, "the-key");

    /// <summary><c>true</c> if calls complete at once; otherwise, <c>false</c>.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>When set, calls fail at once.</summary>
    public Exception? Failure { get; set; }

    public int Count
    {
        get
        {
            lock (_gate)
                return _calls.Count;
        }
    }

    public ValueTask<UserSigKey> GetKeyAsync(CancellationToken cancellationToken)
    {
        var call = new Call(new(TaskCreationOptions.RunContinuationsAsynchronously), cancellationToken);
        lock (_gate)
        {
            _calls.Add(call);
            _called.TrySetResult();
        }
        if (Failure is not null)
            throw Failure;
        return IsOpen ? new(Key) : new(call.Result.Task);
    }

    /// <summary>Waits for the n-th call, counted from 0.</summary>
    public async Task<Call> CallAsync(int index)
    {
        while (true)
        {
            Task called;
            lock (_gate)
            {
                if (_calls.Count > index)
                    return _calls[index];
                if (_called.Task.IsCompleted)
                    _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
                called = _called.Task;
            }
            await called.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    internal sealed record Call(TaskCompletionSource<UserSigKey> Result, CancellationToken Token);
}
