using Chatwright.CodeGeneration;

namespace Chatwright.Testing.Setups;

/// <summary>The setups of a fake that still apply, in the order in which they were added. Safe for concurrent use.</summary>
internal sealed class SetupList(int seed)
{
    private readonly object _gate = new();
    private readonly List<Setup> _setups = [];
    private int _added;

    internal Setup Add(string? path, ApiEnvelope envelope)
    {
        lock (_gate)
        {
            // Each has numbers of its own, whatever requests the others see.
            var setup = new Setup(path, envelope, new(unchecked(seed + _added++)));
            _setups.Add(setup);
            return setup;
        }
    }

    internal void Clear()
    {
        lock (_gate)
            _setups.Clear();
    }

    internal Setup[] Snapshot()
    {
        lock (_gate)
            return [.. _setups];
    }

    internal void Change(Setup setup, Action<Setup> change)
    {
        lock (_gate)
            change(setup);
    }

    internal T Read<T>(Setup setup, Func<Setup, T> read)
    {
        lock (_gate)
            return read(setup);
    }

    /// <summary>Applies setups to a request: the first that decides the response, the first that delays it, and all that only count.</summary>
    internal SetupEffect Apply(string path)
    {
        lock (_gate)
        {
            Setup? deciding = null, delaying = null;
            foreach (var setup in _setups.Where(setup => setup.IsFor(path) && setup.Draw()))
            {
                if (setup.DecidesResponse ? !TryTake(ref deciding, setup) : setup.Delay is not null && !TryTake(ref delaying, setup))
                    continue;
                setup.Applied++;
            }
            _setups.RemoveAll(static setup => setup.Remaining == 0);
            return new(deciding?.Response, deciding?.CutAfter, (deciding?.Delay ?? TimeSpan.Zero) + (delaying?.Delay ?? TimeSpan.Zero));
        }
    }

    private static bool TryTake(ref Setup? place, Setup setup)
    {
        if (place is not null)
            return false;
        place = setup;
        return true;
    }
}
