namespace Orleans.Tests.Calendar;

/// <summary>Activations that live at the same time, end, stand still and have wrong clocks, over a storage that fails in every way.</summary>
public sealed class ChaosTests
{
    private static readonly TimeSpan s_reservation = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void No_time_is_handed_out_twice(int seed)
    {
        // A machine that was suspended is found out by its wall clock, unless that is set back at the same time.
        var suspends = seed % 2 == 0;
        var random = new Random(seed);
        var world = new World(s_reservation);
        List<World.Activation> alive = [world.Activate()];
        for (var i = 0; i < 20_000; i++)
        {
            if (random.Next(200) == 0)
                ChangeSilos(random, world, alive, suspends);
            if (random.Next(40) == 0)
                world.Store.Fates.Enqueue((StoreFate)random.Next(4));
            if (random.Next(20) == 0 && world.Store.Hanging.TryDequeue(out var hanging))
                hanging();
            foreach (var activation in alive.Where(activation => !activation.IsSuspended && random.Next(3) > 0).ToList())
                activation.Take(random.Next(1, 40), TimeSpan.FromMilliseconds(random.Next(30) == 0 ? 1500 : random.Next(1, 10)));
            world.Advance(TimeSpan.FromMilliseconds(random.Next(100) == 0 ? random.Next(3000) : random.Next(40)));
        }
        world.AssertNoneTwice();
        Assert.True(world.Slots.Count > 10_000, $"only {world.Slots.Count} times were handed out");
        Assert.True(world.Store.Conflicts > 10, $"there were only {world.Store.Conflicts} conflicts");
    }

    private static void ChangeSilos(Random random, World world, List<World.Activation> alive, bool suspends)
    {
        var one = alive[random.Next(alive.Count)];
        switch (random.Next(6))
        {
            case 0 when alive.Count > 1:
                one.Kill();
                alive.Remove(one);
                break;
            case 1 when alive.Count > 1 && !one.IsSuspended:
                one.Close();
                one.Kill();
                alive.Remove(one);
                break;
            case 2 when !suspends:
                one.Clock.Skew += TimeSpan.FromSeconds(random.Next(-100, 100));
                break;
            case 2 or 3 when suspends:
                one.IsSuspended = !one.IsSuspended;
                break;
            default:
                if (alive.Count < 3)
                    alive.Add(world.Activate(TimeSpan.FromSeconds(random.Next(-1000, 1000))));
                break;
        }
    }
}
