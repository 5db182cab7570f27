namespace Chatwright.Orleans.Calendar;

/// <summary>The storage of one calendar.</summary>
internal interface ICalendarStore
{
    Task<StoredReservation> ReadAsync();

    /// <summary>Replaces the record of a version.</summary>
    /// <returns>The new version; null when the record has another version, so that nothing was written.</returns>
    Task<string?> WriteAsync(StoredReservation reservation);
}
