using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A documented frequency limit: a number of calls in each window.</summary>
/// <param name="Permits">The calls allowed in one window.</param>
/// <param name="Window">The length of the window.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ApiRate(int Permits, TimeSpan Window)
{
    /// <summary>Initializes a limit whose window is given in seconds.</summary>
    /// <param name="permits">The calls allowed in one window.</param>
    /// <param name="windowSeconds">The length of the window in seconds.</param>
    public ApiRate(int permits, int windowSeconds)
        : this(permits, TimeSpan.FromSeconds(windowSeconds))
    {
    }
}
