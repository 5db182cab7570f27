namespace Chatwright.Import.Samples;

/// <summary>Which of the places where it may end each comment of flattened JSON ends at.</summary>
internal sealed class CommentPlan
{
    private readonly List<int> _picks = [];
    private readonly List<int> _counts = [];

    /// <summary>Kept over all attempts, which meet the same comments again.</summary>
    private readonly Dictionary<(int From, bool IsInArray), List<int>> _places = [];
    private int _at;

    /// <summary>The places where the comment that starts at an offset may end.</summary>
    public List<int> Places(int from, bool isInArray, Func<List<int>> find)
    {
        if (!_places.TryGetValue((from, isInArray), out var places))
            _places[(from, isInArray)] = places = find();
        return places;
    }

    /// <summary>The pick for the next comment.</summary>
    /// <param name="count">The number of places where it may end.</param>
    public int Pick(int count)
    {
        if (_at == _picks.Count)
        {
            _picks.Add(0);
            _counts.Add(count);
        }
        _counts[_at] = count;
        return Math.Min(_picks[_at++], count - 1);
    }

    /// <summary>Moves to the next combination.</summary>
    /// <returns><c>true</c> if there is one left; otherwise, <c>false</c>.</returns>
    public bool Next()
    {
        var last = Math.Min(_at, _picks.Count) - 1;
        while (last >= 0 && _picks[last] + 1 >= _counts[last])
            last--;
        if (last < 0)
            return false;
        _picks[last]++;
        _picks.RemoveRange(last + 1, _picks.Count - last - 1);
        _counts.RemoveRange(last + 1, _counts.Count - last - 1);
        _at = 0;
        return true;
    }
}
