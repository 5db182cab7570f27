namespace Chatwright.Orleans.Calendar;

/// <summary>Comparisons of durations.</summary>
internal static class Spans
{
    internal static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    internal static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
