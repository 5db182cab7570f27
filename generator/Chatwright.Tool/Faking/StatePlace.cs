using System.Globalization;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Faking;

/// <summary>Names the place in a state at which a value is wrong, such as <c>users.a.marks[0]</c>.</summary>
internal static class StatePlace
{
    /// <summary>Does something with each item of a list.</summary>
    /// <exception cref="ToolException">An item is null or wrong; the message begins with its place.</exception>
    public static void Each<T>(string place, IReadOnlyList<T> items, Action<T> act)
    {
        for (var i = 0; i < items.Count; i++)
            At(string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]"), items[i], act);
    }

    /// <summary>Does something with a value.</summary>
    /// <exception cref="ToolException">The value is null or wrong; the message begins with its place.</exception>
    public static void At<T>(string place, T value, Action<T> act)
    {
        if (value is null)
            throw Wrong(place, "null is not allowed here.");
        try
        {
            act(value);
        }
        catch (ArgumentException error)
        {
            throw Wrong(place, error.Message.ReplaceLineEndings(" "));
        }
        catch (InvalidStateException error)
        {
            throw Wrong(place, error.Message);
        }
    }

    private static ToolException Wrong(string place, string problem) => new($"Invalid state: {place}: {problem}", ExitCode.Usage);
}

/// <summary>The exception that is thrown when a value of a state is wrong. Its place is added on the way.</summary>
internal sealed class InvalidStateException(string message) : Exception(message);
