namespace Chatwright.Json;

/// <summary>The deviations of one text. Only the first ones are kept, so that a text full of them costs no more memory than another.</summary>
internal sealed class JsonDeviations
{
    internal const int MaxKept = 256;

    private readonly List<JsonDeviation> _kept = [];

    /// <summary>The number of deviations, those included that are not kept.</summary>
    internal int Count { get; private set; }

    /// <summary>The number of required members that are absent from an object which cannot do without.</summary>
    internal int Losses { get; private set; }

    /// <summary>The first of those; null if there are none.</summary>
    internal JsonDeviation? FirstLoss { get; private set; }

    internal IReadOnlyList<JsonDeviation> Kept => _kept;

    /// <summary><see langword="true"/> if no more are kept; otherwise, <see langword="false"/>.</summary>
    internal bool IsFull => _kept.Count == MaxKept;

    /// <param name="deviation">The deviation; null for one that is counted and not kept.</param>
    internal void Add(JsonDeviation? deviation)
    {
        Count++;
        if (deviation is not null && !IsFull)
            _kept.Add(deviation);
    }

    /// <param name="deviation">The deviation; null for one that is counted and not kept.</param>
    internal void AddLoss(JsonDeviation? deviation)
    {
        if (Losses++ == 0)
            FirstLoss = deviation;
        Add(deviation);
    }

    /// <summary>Forgets the deviations of a part that is read again.</summary>
    /// <param name="count">The number of deviations before it.</param>
    internal void Rewind(int count)
    {
        Count = count;
        if (count < _kept.Count)
            _kept.RemoveRange(count, _kept.Count - count);
    }

    /// <summary>Forgets the losses of an object that is kept as JSON: nothing of it is lost.</summary>
    /// <param name="losses">The number of losses before it.</param>
    internal void Recover(int losses)
    {
        Losses = losses;
        if (losses == 0)
            FirstLoss = null;
    }
}
