namespace Chatwright;

/// <summary>A place where a response differs from its description. It holds kinds of values, never a value.</summary>
/// <remarks>
/// A value whose meaning is beyond doubt was read all the same, such as a number in a string. Any other is null in the response, or left out of its
/// list or dictionary.
/// </remarks>
public readonly record struct ApiDeviation
{
    /// <summary>The place in the response, as a path such as <c>$.SessionItem[2].MsgTime</c>.</summary>
    public string JsonPath { get => field ?? ""; init; }

    /// <summary>The kind of value that the description has, such as <c>an integer of 64 bits</c>.</summary>
    public string Expected { get => field ?? ""; init; }

    /// <summary>The kind of value that the service sent, such as <c>a number in a string</c>.</summary>
    public string Found { get => field ?? ""; init; }

    /// <summary>Place and kinds in one line.</summary>
    public override string ToString() => $"{JsonPath}: expected {Expected}, found {Found}";
}
