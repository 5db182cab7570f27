namespace Chatwright.Orleans.Calendar;

/// <summary>The record of a calendar that its storage keeps. It holds no time of day, so that clocks need not agree.</summary>
/// <param name="Owner">The activation that may hand out times; null when its last owner gave the rest back.</param>
/// <param name="Length">How far the times that may have been handed out reach, counted from the beginning of the write.</param>
/// <param name="Version">The ETag; null when there is no record.</param>
internal sealed record StoredReservation(string? Owner, TimeSpan Length, string? Version)
{
    internal static readonly StoredReservation None = new(null, TimeSpan.Zero, null);
}
