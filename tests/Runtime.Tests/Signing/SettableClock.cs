namespace Runtime.Tests.Signing;

/// <summary>
/// A machine's wall clock is set, and goes on while the machine sleeps, independently of its counter of passing time.
/// The library's clock moves both together.
/// </summary>
internal sealed class SettableClock : FakeTimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public void MoveWallClock(TimeSpan by) => _ahead += by;
}
