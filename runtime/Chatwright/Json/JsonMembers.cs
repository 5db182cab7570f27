using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Chatwright.Generated;

/// <summary>The names that a reader looks for, numbered in the order in which they are expected: of members, or the texts of an enum.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    private readonly string[] _texts;
    private readonly byte[][] _names;
    private readonly Fragment[] _fragments;

    // By length and two bytes of a name: the number of the first such name, or -1; then that of the next.
    private readonly int[] _slots;
    private readonly int[] _next;

    /// <summary>Takes the names as they read after unescaping.</summary>
    /// <param name="names">The names.</param>
    public JsonMembers(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _texts = names;
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _fragments = Array.ConvertAll(_names, name => new Fragment(name));
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 4 * names.Length))];
        _next = new int[names.Length];
        _slots.AsSpan().Fill(-1);
        for (var number = names.Length - 1; number >= 0; number--)
        {
            ref var slot = ref SlotOf(_names[number]);
            _next[number] = slot;
            slot = number;
            Longest = Math.Max(Longest, _names[number].Length);
        }
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
        return (uint)expected < (uint)names.Length && name.SequenceEqual(names[expected]) ? expected : Find(name);
    }

    /// <summary>The number of a name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        var number = SlotOf(name);
        while (number >= 0 && !name.SequenceEqual(_names[number]))
            number = _next[number];
        return number;
    }

    /// <summary>A name as text.</summary>
    internal string TextOf(int number) => _texts[number];

    /// <summary>The length of a name with its quotes and its colon when they stand at this place with nothing between them; else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int LengthAt(ReadOnlySpan<byte> text, int at, int number)
    {
        var fragments = _fragments;
        return (uint)number < (uint)fragments.Length && fragments[number].IsAt(text, at) ? fragments[number].Length : 0;
    }

    private ref int SlotOf(ReadOnlySpan<byte> name)
    {
        var key = name.IsEmpty ? 0 : name.Length + (3 * name[0]) + (5 * name[^1]);
        return ref _slots[key & (_slots.Length - 1)];
    }

    /// <summary>A name with its quotes and its colon, made for one comparison of sixteen bytes; most names are no longer.</summary>
    private readonly struct Fragment
    {
        private readonly Vector128<byte> _head;
        private readonly uint _headBits;
        private readonly byte[] _bytes;

        internal Fragment(ReadOnlySpan<byte> name)
        {
            _bytes = [(byte)'"', .. name, (byte)'"', (byte)':'];
            Span<byte> head = stackalloc byte[Vector128<byte>.Count];
            var length = Math.Min(_bytes.Length, head.Length);
            _bytes.AsSpan(0, length).CopyTo(head);
            _head = Vector128.Create<byte>(head);
            // A name that cannot stand in a text as it is gets a bit that no comparison sets: it is found after unescaping.
            _headBits = JsonScanner.PlainEnd(name, 0) == name.Length ? (1u << length) - 1 : 1u << 31;
        }

        internal int Length => _bytes.Length;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal bool IsAt(ReadOnlySpan<byte> text, int at)
        {
            if (text.Length - at < Vector128<byte>.Count)
                return _headBits >> 31 == 0 && text[at..].StartsWith(_bytes);
            var same = Vector128.Equals(Vector128.Create(text.Slice(at, Vector128<byte>.Count)), _head).ExtractMostSignificantBits();
            return (same & _headBits) == _headBits
                && (_bytes.Length <= Vector128<byte>.Count || text[(at + Vector128<byte>.Count)..].StartsWith(_bytes.AsSpan(Vector128<byte>.Count)));
        }
    }
}
