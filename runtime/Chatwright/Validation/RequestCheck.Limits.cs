using System.Globalization;
using System.Text;

namespace Chatwright.CodeGeneration;

/// <content>Limits. Null is within any limit.</content>
public ref partial struct RequestCheck
{
    /// <summary>Checks that a text has at least this many characters (code points).</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void MinChars(string member, string? value, int limit) => MinChars(member, -1, value, limit);

    /// <summary>Checks that each text of a list has at least this many characters (code points).</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void MinChars(string member, ApiList<string>? value, int limit)
    {
        var list = value.GetValueOrDefault();
        for (var i = 0; i < list.Count; i++)
            MinChars(member, i, list[i], limit);
    }

    /// <summary>Checks that a text has at most this many characters (code points).</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxChars(string member, string? value, int limit) => MaxChars(member, -1, value, limit);

    /// <summary>Checks that each text of a list has at most this many characters (code points).</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxChars(string member, ApiList<string>? value, int limit)
    {
        var list = value.GetValueOrDefault();
        for (var i = 0; i < list.Count; i++)
            MaxChars(member, i, list[i], limit);
    }

    /// <summary>Checks that a text has at most this many bytes in UTF-8.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxBytes(string member, string? value, int limit) => MaxBytes(member, -1, value, limit);

    /// <summary>Checks that each text of a list has at most this many bytes in UTF-8.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxBytes(string member, ApiList<string>? value, int limit)
    {
        var list = value.GetValueOrDefault();
        for (var i = 0; i < list.Count; i++)
            MaxBytes(member, i, list[i], limit);
    }

    /// <summary>Checks that a value has at most this many bytes.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxBytes(string member, ApiList<byte>? value, int limit) => MaxBytes(member, -1, value.GetValueOrDefault(), limit);

    /// <summary>Checks that each element of a list has at most this many bytes.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxBytes(string member, ApiList<ApiList<byte>>? value, int limit)
    {
        var list = value.GetValueOrDefault();
        for (var i = 0; i < list.Count; i++)
            MaxBytes(member, i, list[i], limit);
    }

    /// <summary>Checks that a number is not below a minimum.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void Min(string member, long? value, long limit)
    {
        if (value < limit)
            throw TooSmall(member, -1, value.Value, limit);
    }

    /// <summary>Checks that a number is not below a minimum.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void Min(string member, ulong? value, ulong limit)
    {
        if (value < limit)
            throw TooSmall(member, -1, value.Value, limit);
    }

    /// <summary>Checks that a number is not below a minimum.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void Min(string member, double? value, double limit)
    {
        if (value < limit)
            throw TooSmall(member, -1, value.Value, limit);
    }

    /// <summary>Checks that no number of a list is below a minimum.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void Min<T>(string member, ApiList<T>? value, T limit)
        where T : struct, IComparable<T>, IFormattable
        => Min(member, value.GetValueOrDefault(), limit);

    /// <summary>Checks that no number of a list is below a minimum.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void Min<T>(string member, ApiList<T> value, T limit)
        where T : struct, IComparable<T>, IFormattable
    {
        for (var i = 0; i < value.Count; i++)
        {
            if (value[i].CompareTo(limit) < 0)
                throw TooSmall(member, i, value[i], limit);
        }
    }

    /// <summary>Checks that a number is not above a maximum.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void Max(string member, long? value, long limit)
    {
        if (value > limit)
            throw TooLarge(member, -1, value.Value, limit);
    }

    /// <summary>Checks that a number is not above a maximum.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void Max(string member, ulong? value, ulong limit)
    {
        if (value > limit)
            throw TooLarge(member, -1, value.Value, limit);
    }

    /// <summary>Checks that a number is not above a maximum.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void Max(string member, double? value, double limit)
    {
        if (value > limit)
            throw TooLarge(member, -1, value.Value, limit);
    }

    /// <summary>Checks that no number of a list is above a maximum.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void Max<T>(string member, ApiList<T>? value, T limit)
        where T : struct, IComparable<T>, IFormattable
        => Max(member, value.GetValueOrDefault(), limit);

    /// <summary>Checks that no number of a list is above a maximum.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void Max<T>(string member, ApiList<T> value, T limit)
        where T : struct, IComparable<T>, IFormattable
    {
        for (var i = 0; i < value.Count; i++)
        {
            if (value[i].CompareTo(limit) > 0)
                throw TooLarge(member, i, value[i], limit);
        }
    }

    /// <summary>Checks that a list has at least this many elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void MinItems<T>(string member, ApiList<T>? value, int limit)
    {
        if (value is { } list)
            MinItems(member, list, limit);
    }

    /// <summary>Checks that a list has at least this many elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The minimum.</param>
    public readonly void MinItems<T>(string member, ApiList<T> value, int limit)
    {
        if (value.Count < limit)
            throw Broken(member, $"holds {value.Count} elements; at least {limit} are required");
    }

    /// <summary>Checks that a list has at most this many elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxItems<T>(string member, ApiList<T>? value, int limit) => MaxItems(member, value.GetValueOrDefault(), limit);

    /// <summary>Checks that a list has at most this many elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The maximum.</param>
    public readonly void MaxItems<T>(string member, ApiList<T> value, int limit)
    {
        if (value.Count > limit)
            throw Broken(member, $"holds {value.Count} elements; at most {limit} are allowed");
    }

    private readonly void MinChars(string member, int index, string? value, int limit)
    {
        if (value is not null && CodePoints(value) is var count && count < limit)
            throw Broken(member, $"is {count} characters long; at least {limit} are required", index);
    }

    private readonly void MaxChars(string member, int index, string? value, int limit)
    {
        // There are at most as many code points as UTF-16 units.
        if (value is not null && value.Length > limit && CodePoints(value) is var count && count > limit)
            throw Broken(member, $"is {count} characters long; at most {limit} are allowed", index);
    }

    private readonly void MaxBytes(string member, int index, string? value, int limit)
    {
        // A UTF-16 unit takes at most three bytes.
        if (value is not null && 3L * value.Length > limit && Encoding.UTF8.GetByteCount(value) is var count && count > limit)
            throw Broken(member, $"is {count} bytes long in UTF-8; at most {limit} are allowed", index);
    }

    private readonly void MaxBytes(string member, int index, ApiList<byte> value, int limit)
    {
        if (value.Count > limit)
            throw Broken(member, $"is {value.Count} bytes long; at most {limit} are allowed", index);
    }

    private readonly ArgumentException TooSmall<T>(string member, int index, T value, T limit)
        where T : IFormattable
        => Broken(member, string.Create(CultureInfo.InvariantCulture, $"is {Shown(value, "too small")}; the smallest allowed is {limit}"), index);

    private readonly ArgumentException TooLarge<T>(string member, int index, T value, T limit)
        where T : IFormattable
        => Broken(member, string.Create(CultureInfo.InvariantCulture, $"is {Shown(value, "too large")}; the largest allowed is {limit}"), index);

    /// <summary>Gets a value as a message shows it: of a secret only what is wrong with it.</summary>
    private readonly string Shown<T>(T value, string problem)
        where T : IFormattable
        => _secretFrom > 0 ? problem : value.ToString(null, CultureInfo.InvariantCulture);

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
