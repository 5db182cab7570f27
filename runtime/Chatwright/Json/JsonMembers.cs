using System.ComponentModel;
using System.Text;

namespace Chatwright.Generated;

/// <summary>The member names that a reader looks for, numbered in the order in which they are expected.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    private readonly byte[][] _names;

    // The names' lengths in one run of bytes, so that a search compares sixteen or more at a time. Longer ones count as 255.
    private readonly byte[] _lengths;

    /// <summary>Takes the names as they read after unescaping.</summary>
    /// <param name="names">The names.</param>
    public JsonMembers(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _lengths = Array.ConvertAll(_names, name => ShortLength(name.Length));
        foreach (var name in _names)
            Longest = Math.Max(Longest, name.Length);
    }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>The length of the longest name in bytes.</summary>
    internal int Longest { get; }

    /// <summary>The number of a name, or -1. The expected one is tried first: answers mostly keep the order of their description.</summary>
    /// <param name="name">The name in UTF-8, unescaped.</param>
    /// <param name="expected">The number that the name probably has; any number will do.</param>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        var names = _names;
        return (uint)expected < (uint)names.Length && name.SequenceEqual(names[expected]) ? expected : Search(name);
    }

    private int Search(ReadOnlySpan<byte> name)
    {
        var length = ShortLength(name.Length);
        for (var i = 0; i < _lengths.Length; i++)
        {
            var skipped = _lengths.AsSpan(i).IndexOf(length);
            if (skipped < 0)
                return -1;
            i += skipped;
            if (name.SequenceEqual(_names[i]))
                return i;
        }
        return -1;
    }

    private static byte ShortLength(int length) => (byte)Math.Min(length, byte.MaxValue);
}
