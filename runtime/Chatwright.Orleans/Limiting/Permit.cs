using Chatwright.Orleans.Calendar;

namespace Chatwright.Orleans.Limiting;

/// <summary>A permit for a time.</summary>
/// <remarks>
/// The grain says how long to wait, counted from a moment between the request and the response. So the time has come for certain once the wait has
/// passed since the response, and the slack is over for certain once both have passed since the request.
/// </remarks>
/// <param name="Requested">When it was requested.</param>
/// <param name="Received">When the response came.</param>
/// <param name="Wait">The time to wait.</param>
internal readonly record struct Permit(Moment Requested, Moment Received, TimeSpan Wait)
{
    internal TimeSpan Ahead(TimeProvider time) => Wait - Received.Elapsed(time);

    internal bool IsLate(TimeProvider time, TimeSpan slack) => Requested.ElapsedAtMost(time) > Wait + slack;
}
