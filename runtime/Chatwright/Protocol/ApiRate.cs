using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A documented frequency limit: a number of calls in each window.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ApiRate
{
    /// <summary>Initializes a limit whose window is given in seconds.</summary>
    /// <param name="permits">The calls allowed in one window.</param>
    /// <param name="windowSeconds">The length of the window in seconds.</param>
    public ApiRate(int permits, int windowSeconds) => (Permits, Window) = (permits, TimeSpan.FromSeconds(windowSeconds));

    /// <summary>The calls allowed in one window.</summary>
    public int Permits { get; init; }

    /// <summary>The length of the window.</summary>
    public TimeSpan Window { get; init; }
}
