namespace Generator.Tests.Fuzz;

/// <summary>Each document has randomness of its own, which follows from the run's seed, the source and the document's number alone.</summary>
internal static class Seeds
{
    public static Random Random(string source, int number) => new((int)(Of(source, number) & int.MaxValue));

    public static ulong Of(string source, int number)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in FormattableString.Invariant($"{FuzzSettings.Seed}/{source}/{number}"))
            hash = unchecked((hash ^ c) * 1_099_511_628_211UL);
        return hash ^ (hash >> 29);
    }

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;
}
