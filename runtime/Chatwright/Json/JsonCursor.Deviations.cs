using System.Runtime.CompilerServices;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <content>What is not as expected: values with no meaning as their type, and absent members. None of this code runs for a usual text.</content>
public ref partial struct JsonCursor
{
    /// <summary>The number of deviations so far.</summary>
    internal readonly int DeviationCount => _deviations?.Count ?? 0;

    /// <summary>
    /// <see langword="true"/> if a required member is absent from an object that cannot do without; otherwise, <see langword="false"/>.
    /// </summary>
    internal readonly bool HasLosses => _deviations is { Losses: > 0 };

    /// <summary><see langword="true"/> if the object that has just ended is no object, and all its members are absent for that reason.</summary>
    private readonly bool IsMisfit => _misfit == _token;

    /// <summary>Notes that a required member is absent: <c>time ?? json.Missing&lt;long&gt;("MsgTime")</c>.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <returns>The default. Nobody sees the object: a union around it is read as its unknown case, and without one the reading fails.</returns>
    public T Missing<T>(string name)
    {
        Lose(JsonDeviation.Required, "nothing", name);
        return default!;
    }

    /// <summary>Notes an absent member as <see cref="Missing{T}"/> does, unless the response failed and need not have the member.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="failed">True if the member may be absent.</param>
    /// <param name="name">The member's name.</param>
    public T? MissingUnless<T>(bool failed, string name) => failed ? default : Missing<T>(name);

    /// <summary>Notes that the object that has just ended cannot be used. A value that is no object was noted already.</summary>
    internal void Lose(string expected, string found, string? member = null)
    {
        if (IsMisfit)
            return;
        _deviations ??= new();
        _deviations.AddLoss(_deviations is { IsFull: true, Losses: > 0 } ? null : new(Offset, expected, found, member, _maps));
    }

    /// <summary><see langword="true"/> if the value that begins at a place was read and has no meaning as its type.</summary>
    private readonly bool IsMisfitAt(int start) => _misfit == start;

    /// <summary>As <see cref="IsMisfitAt"/>, for an element of a list or map: one that is kept as JSON stays.</summary>
    private readonly bool IsLeftOut(int start) => _misfit == start && _kept != start;

    /// <summary>Notes the value under the cursor, which has a meaning all the same.</summary>
    private void Deviate(string expected, string found)
    {
        _deviations ??= new();
        _deviations.Add(_deviations.IsFull ? null : new(Offset, expected, found, null, _maps));
    }

    /// <summary>Notes and skips the value under the cursor, which has no meaning as its type.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Misfit(string expected, string? found = null)
    {
        Skip();
        if (_depth > 0)
            Deviate(expected, found ?? FoundKind);
        else
            Lose(expected, found ?? FoundKind);
        _misfit = _token;
    }

    /// <summary>Notes an element that is null, which holds nothing.</summary>
    private void LeaveOutNull() => Deviate("a value", "null");

    private readonly string FoundKind => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.String => "a string",
        JsonKind.Boolean => "true or false",
        JsonKind.Null => "null",
        _ => "a number",
    };
}
