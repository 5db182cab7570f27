namespace Orleans.Tests.Calendar;

/// <summary>The fate of one operation of a storage.</summary>
public enum StoreFate
{
    Good,

    /// <summary>Nothing is done.</summary>
    Failure,

    /// <summary>It is done, and fails all the same for the one who asked.</summary>
    LostAcknowledgement,

    /// <summary>It is done later, or never.</summary>
    Hang,
}
