using FsCheck;
using FsCheck.Fluent;

namespace Generator.Tests.Fuzz.Valid;

/// <summary>Small words for FsCheck's generators.</summary>
internal static class Gens
{
    public static Gen<bool> Chance(int percent) => Gen.Choose(1, 100).Select(number => number <= percent);

    public static Gen<T?> OrNone<T>(this Gen<T> gen, int percent)
        where T : class
        => Chance(percent).SelectMany(there => there ? gen.Select(value => (T?)value) : Gen.Constant<T?>(null));

    /// <summary>Some of the items, in any order.</summary>
    public static Gen<IReadOnlyList<T>> Some<T>(IReadOnlyList<T> items, int least, int most) =>
        from count in Gen.Choose(Math.Min(least, items.Count), Math.Min(most, items.Count))
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (IReadOnlyList<T>)Draw(items, count, new Random(seed));

    /// <summary>FsCheck's own shuffle sorts all items, of which only a few are wanted.</summary>
    private static T[] Draw<T>(IReadOnlyList<T> items, int count, Random random)
    {
        var all = items.ToArray();
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(i, all.Length);
            (all[i], all[at]) = (all[at], all[i]);
        }
        return all[..count];
    }

    public static Gen<IReadOnlyList<T>> All<T>(IEnumerable<Gen<T>> gens) => Gen.CollectToArray(gens).Select(items => (IReadOnlyList<T>)items);

    public static Gen<IReadOnlyList<T>> ListOf<T>(this Gen<T> gen, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in Gen.CollectToArray(Enumerable.Repeat(gen, count))
        select (IReadOnlyList<T>)items;

    public static Gen<T> Pick<T>(IReadOnlyList<T> items) => Gen.Choose(0, items.Count - 1).Select(index => items[index]);

    /// <summary>Prose, most of it tame.</summary>
    public static Gen<string> Prose { get; } = Gen.Frequency(
        (3, Pick(["A short text.", "What is asked", "Two words", "the value of it"])),
        (2, Pick(Hostile.Texts)),
        (1, Pick(Hostile.Texts).ListOf(2, 6).Select(string.Concat)));

    public static Gen<Words> Words { get; } =
        from has in Chance(30)
        from words in has ? SomeWords() : Gen.Constant(Valid.Words.None)
        select words;

    private static Gen<Words> SomeWords() =>
        from summary in Prose.OrNone(70)
        from description in Prose.OrNone(20)
        from notes in Prose.OrNone(20)
        from deprecated in Gen.OneOf(Gen.Constant(""), Prose).OrNone(15)
        select new Words(summary, description, notes, deprecated);
}
