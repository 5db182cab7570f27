using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Chatwright.Json;

namespace Chatwright.CodeGeneration;

/// <summary>
/// Checks the members of a request against its description, and throws an <see cref="ArgumentException"/> with the path of the first that
/// breaks it. Null breaks only <c>required</c>. A valid request allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RequestCheck
{
    // No request nested deeper could be written as JSON.
    private const int MaxDepth = 64;

    private readonly string? _endpoint;
    private Steps _steps;
    private int _depth;

    // One more than the depth at which a sensitive member is being checked; 0 outside of those.
    private int _secretFrom;

    /// <summary>Initializes the check of a request.</summary>
    /// <param name="endpoint">The beginning of messages, such as the endpoint's path; null for none.</param>
    public RequestCheck(string? endpoint) => _endpoint = endpoint;

    /// <summary>
    /// Begins the checks of a sensitive member. Up to their end, messages show neither values nor keys of maps, whatever stands inside the member.
    /// </summary>
    public void BeginSecret()
    {
        if (_secretFrom == 0)
            _secretFrom = _depth + 1;
    }

    /// <summary>Ends the checks of a sensitive member.</summary>
    public void EndSecret()
    {
        // One that stands inside another does not end it.
        if (_secretFrom == _depth + 1)
            _secretFrom = 0;
    }

    /// <summary>Checks that a member is present.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    public readonly void Required(string member, [NotNull] object? value)
    {
        if (value is null)
            throw Broken(member, "is required");
    }

    /// <summary>Checks that a member is present.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    public readonly void Required<T>(string member, [NotNull] T? value)
        where T : struct
    {
        if (value is null)
            throw Broken(member, "is required");
    }

    /// <summary>Checks that a member is present whose presence depends on another one's value.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="condition">The condition that makes it required, in words that fit after "when": <c>Type is 1</c>.</param>
    public readonly void RequiredWhen(string member, [NotNull] object? value, string condition)
    {
        if (value is null)
            throw Broken(member, $"is required when {condition}");
    }

    /// <summary>Checks that a member is present whose presence depends on another one's value.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="condition">The condition that makes it required, in words that fit after "when": <c>Type is 1</c>.</param>
    public readonly void RequiredWhen<T>(string member, [NotNull] T? value, string condition)
        where T : struct
    {
        if (value is null)
            throw Broken(member, $"is required when {condition}");
    }

    /// <summary>Checks that exactly one of some members is present.</summary>
    /// <param name="label">A name for all of them together.</param>
    /// <param name="names">Their names.</param>
    /// <param name="present">The number of present members.</param>
    public readonly void ExactlyOne(string label, scoped ReadOnlySpan<string> names, int present)
    {
        if (present != 1)
            throw Broken(null, $"must hold exactly one of {Join(names)} ({label}); it holds {present}");
    }

    /// <summary>Checks that at least one of some members is present.</summary>
    /// <param name="label">A name for all of them together.</param>
    /// <param name="names">Their names.</param>
    /// <param name="present">The number of present members.</param>
    public readonly void AtLeastOne(string label, scoped ReadOnlySpan<string> names, int present)
    {
        if (present < 1)
            throw Broken(null, $"must hold at least one of {Join(names)} ({label}); it holds none");
    }

    /// <summary>Checks that at most one of two members is present.</summary>
    /// <param name="member">The name of the first.</param>
    /// <param name="isPresent"><see langword="true"/> if the first is present; otherwise, <see langword="false"/>.</param>
    /// <param name="other">The name of the second.</param>
    /// <param name="isOtherPresent"><see langword="true"/> if the second is present; otherwise, <see langword="false"/>.</param>
    public readonly void Excludes(string member, bool isPresent, string other, bool isOtherPresent)
    {
        if (isPresent && isOtherPresent)
            throw Broken(member, $"cannot be sent together with {other}");
    }

    /// <summary>Checks a member by its type's description.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">Its value.</param>
    public void Nested(string member, IValidated? value)
    {
        if (value is null)
            return;
        Enter(member);
        value.Validate(ref this);
        _depth--;
    }

    /// <summary>Checks that each element of a list is present, and checks it by its type's description.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The list.</param>
    public void Each<T>(string member, ApiList<T>? value)
        where T : IValidated
    {
        if (value is { } list)
            Each(member, list);
    }

    /// <summary>Checks that each element of a list is present, and checks it by its type's description.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The list.</param>
    public void Each<T>(string member, ApiList<T> value)
        where T : IValidated
    {
        Enter(member);
        foreach (var item in value)
        {
            _steps[_depth - 1].Index++;
            if (item is null)
                throw Broken(null, "is null");
            item.Validate(ref this);
        }
        _depth--;
    }

    /// <summary>Checks that each text of a list is present.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="value">The list.</param>
    public readonly void Elements(string member, ApiList<string>? value)
    {
        var list = value.GetValueOrDefault();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
                throw Broken(member, "is null", i);
        }
    }

    private static string Join(ReadOnlySpan<string> names) => string.Join(", ", names.ToArray());

    private void Enter(string member)
    {
        if (_depth == MaxDepth)
            throw Broken(member, $"is nested more than {MaxDepth} deep");
        _steps[_depth++] = new Step { Member = member, Index = -1 };
    }

    /// <summary>Makes the error of a member, of one of its elements, or of the object being checked if no member is named.</summary>
    private readonly ArgumentException Broken(string? member, string problem, int index = -1)
    {
        var path = new StringBuilder();
        for (var i = 0; i < _depth; i++)
            Append(path, Shown(_steps[i].Member, i), _steps[i].Index);
        if (member is not null)
            Append(path, Shown(member, _depth), index);
        var what = path.Length == 0 ? "the request" : path.ToString();
        return RequestFault.Create(_endpoint is null ? $"{what} {problem}." : $"{_endpoint}: {what} {problem}.");
    }

    /// <summary>Gets a member's name as a message shows it: that of a sensitive one, or of one inside, without the keys of maps behind it.</summary>
    private readonly string Shown(string member, int depth)
        => _secretFrom > 0 && depth + 1 >= _secretFrom && member.IndexOf('[', StringComparison.Ordinal) is >= 0 and var keys
            ? $"{member[..keys]}[***]"
            : member;

    private static void Append(StringBuilder path, string member, int index)
    {
        path.Append(path.Length == 0 ? "" : ".").Append(member);
        if (index >= 0)
            path.Append(CultureInfo.InvariantCulture, $"[{index}]");
    }

    private struct Step
    {
        internal string Member;

        // The element that is being checked; -1 if the member is not a list.
        internal int Index;
    }

    // On the stack, so that the path is kept without an allocation.
    [InlineArray(MaxDepth)]
    private struct Steps
    {
        private Step _first;
    }
}
