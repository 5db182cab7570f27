using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <summary>The names that a reader looks for, numbered in their expected order: of members, or the texts of an enum.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Utf8NameTable
{
    private readonly string[] _texts;
    private readonly byte[][] _names;
    private readonly Fragment[] _fragments;

    // By length and two bytes of a name: the number of the first such name, or -1; then that of the next.
    private readonly int[] _slots;
    private readonly int[] _next;

    // The name to expect after each name, and at the start. Initially the order of the names; adapted to the first text that differs.
    // Concurrent writes are harmless: an expected name is always compared with the text.
    private readonly int[] _expected;

    // The name to expect if that one does not come, since the cases of a union alternate, and members are absent; -1 until one came.
    private readonly int[] _second;

    /// <summary>Creates a table of unescaped names.</summary>
    /// <param name="names">The names.</param>
    public Utf8NameTable(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _texts = names;
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _fragments = new Fragment[names.Length];
        _slots = Empty((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 4 * names.Length)));
        _next = new int[names.Length];
        _expected = new int[names.Length + 1];
        for (var number = 0; number < _expected.Length; number++)
            _expected[number] = number;
        _second = Empty(_expected.Length);
        for (var number = names.Length - 1; number >= 0; number--)
        {
            _fragments[number] = new(_names[number]);
            ref var slot = ref SlotOf(_names[number]);
            _next[number] = slot;
            slot = number;
            Longest = Math.Max(Longest, _names[number].Length);
        }
    }

    /// <summary>The number of names.</summary>
    public int Count => _names.Length;

    /// <summary>The length of the longest name in bytes.</summary>
    internal int Longest { get; }

    /// <summary>Gets the number of the name that probably follows another one, or comes first after -1.</summary>
    internal int Expect(int before) => (uint)(before + 1) < (uint)_expected.Length ? _expected[before + 1] : -1;

    /// <summary>Gets the number of the name that follows another one if the expected name does not; -1 if none is known.</summary>
    internal int ExpectSecond(int before) => (uint)(before + 1) < (uint)_second.Length ? _second[before + 1] : -1;

    /// <summary>Records that a name came where another was expected.</summary>
    internal void Learn(int before, int number)
    {
        var place = before + 1;
        if (number < 0 || (uint)place >= (uint)_expected.Length)
            return;
        // Each once only: with alternating texts, threads would otherwise write to the same memory all the time.
        if (_expected[place] == place)
            _expected[place] = number;
        else if (_second[place] < 0)
            _second[place] = number;
    }

    /// <summary>Finds the number of a name, or -1.</summary>
    /// <param name="name">The name in UTF-8, unescaped.</param>
    internal int Find(ReadOnlySpan<byte> name)
    {
        var number = SlotOf(name);
        while (number >= 0 && !name.SequenceEqual(_names[number]))
            number = _next[number];
        return number;
    }

    /// <summary>Finds the number of the name after this place, if it has the usual form; -1 if there is no such name.</summary>
    internal int FindBehind(ReadOnlySpan<byte> text, int at, out int length)
    {
        length = 0;
        var start = at + 2;
        if (start >= text.Length)
            return -1;
        var number = SlotOf(text[start..JsonScanner.PlainEnd(text, start)]);
        while (number >= 0 && (length = LengthAt(text, at, number, 1)) == 0)
            number = _next[number];
        return number;
    }

    /// <summary>Gets a name as text.</summary>
    internal string TextOf(int number) => _texts[number];

    /// <summary>Gets the length of a comma, a quoted name and a colon, if they stand at this place without white space; otherwise 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="number">The number of the name; invalid numbers are allowed.</param>
    /// <param name="free">1 if any byte may stand in place of the comma; otherwise 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int LengthAt(ReadOnlySpan<byte> text, int at, int number, uint free)
    {
        var fragments = _fragments;
        return (uint)number < (uint)fragments.Length && fragments[number].IsAt(text, at, free) ? fragments[number].Length : 0;
    }

    /// <summary>Places without a number. A loop, since the library's method would have to be compiled in the first call of a process.</summary>
    private static int[] Empty(int length)
    {
        var places = new int[length];
        for (var place = 0; place < places.Length; place++)
            places[place] = -1;
        return places;
    }

    private ref int SlotOf(ReadOnlySpan<byte> name)
    {
        var key = name.IsEmpty ? 0 : name.Length + (3 * name[0]) + (5 * name[^1]);
        return ref _slots[key & (_slots.Length - 1)];
    }

    /// <summary>A name in its usual form, <c>,"Name":</c>, prepared for comparisons of sixteen bytes: its first and its last.</summary>
    private readonly struct Fragment
    {
        private readonly Vector128<byte> _head;
        private readonly Vector128<byte> _tail;
        private readonly uint _headBits;
        private readonly byte[] _bytes;

        internal Fragment(ReadOnlySpan<byte> name)
        {
            _bytes = [(byte)',', (byte)'"', .. name, (byte)'"', (byte)':'];
            Span<byte> head = stackalloc byte[Vector128<byte>.Count];
            var length = Math.Min(_bytes.Length, head.Length);
            _bytes.AsSpan(0, length).CopyTo(head);
            _head = Vector128.Create<byte>(head);
            _tail = _bytes.Length > head.Length ? Vector128.Create(_bytes.AsSpan(_bytes.Length - head.Length)) : _head;
            // A name that must be escaped in a text gets a bit that no comparison sets: it is found after unescaping.
            _headBits = JsonScanner.PlainEnd(name, 0) == name.Length ? (1u << length) - 1 : 1u << 31;
        }

        internal int Length => _bytes.Length;

        /// <summary>Determines whether the name stands at this place.</summary>
        /// <param name="text">The text.</param>
        /// <param name="at">The place.</param>
        /// <param name="free">1 if its first byte may be any; otherwise 0.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal bool IsAt(ReadOnlySpan<byte> text, int at, uint free)
        {
            if (text.Length - at < Vector128<byte>.Count)
                return IsAtEnd(text, at, (int)free);
            var same = Vector128.Equals(Vector128.Create(text.Slice(at, Vector128<byte>.Count)), _head).ExtractMostSignificantBits();
            return ((same | free) & _headBits) == _headBits
                && (_bytes.Length <= Vector128<byte>.Count || IsRestAt(text, at));
        }

        private bool IsRestAt(ReadOnlySpan<byte> text, int at)
        {
            if (_bytes.Length > 2 * Vector128<byte>.Count)
                return text[(at + Vector128<byte>.Count)..].StartsWith(_bytes.AsSpan(Vector128<byte>.Count));
            return text.Length - at >= _bytes.Length
                && Vector128.Create(text.Slice(at + _bytes.Length - Vector128<byte>.Count, Vector128<byte>.Count)) == _tail;
        }

        private bool IsAtEnd(ReadOnlySpan<byte> text, int at, int free)
            => _headBits >> 31 == 0 && at + free <= text.Length && text[(at + free)..].StartsWith(_bytes.AsSpan(free));
    }
}
