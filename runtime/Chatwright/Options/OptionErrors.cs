using Chatwright.CodeGeneration;

namespace Chatwright;

/// <summary>Collects the errors of a set of options, so that all of them are reported at once.</summary>
internal sealed class OptionErrors
{
    private static readonly TimeSpan s_maxWait = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly List<ApiOptionError> _errors = [];

    internal IReadOnlyList<ApiOptionError> All => _errors;

    /// <param name="option">The path of the option.</param>
    /// <param name="problem">The rest of the sentence; null when there is no error.</param>
    internal void Add(string option, string? problem)
    {
        if (problem is not null)
            _errors.Add(new(option, problem));
    }

    internal void CheckRange(int value, int least, int most, string option)
    {
        if (value < least || value > most)
            Add(option, $"is {value}: set a number from {least} to {most}.");
    }

    internal void CheckTimeout(TimeSpan timeout, string option)
    {
        if (timeout != Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > s_maxWait))
            Add(option, $"is {timeout}: set a time that is more than zero and at most {s_maxWait}, or Timeout.InfiniteTimeSpan.");
    }

    internal void CheckWait(TimeSpan wait, string option)
    {
        if (wait < TimeSpan.Zero || wait > s_maxWait)
            Add(option, $"is {wait}: set a time from zero to {s_maxWait}.");
    }

    /// <exception cref="ArgumentException">There are errors; the message has a line for each.</exception>
    internal void Throw(string parameter)
    {
        if (_errors.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, _errors), parameter);
    }
}
