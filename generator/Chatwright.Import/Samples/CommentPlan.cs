namespace Chatwright.Import.Samples;

/// <summary>Which of the places where it may end each comment of flattened JSON ends at.</summary>
internal sealed class CommentPlan
{
    private readonly List<int> _picks = [];
    private readonly List<int> _counts = [];
    private int _at;

    /// <summary>The pick for the comment that is met next.</summary>
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

    /// <summary>Moves on to the next combination; false when all were tried.</summary>
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
