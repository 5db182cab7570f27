using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Chatwright;

/// <summary>Options that can be set until a client is built from them.</summary>
public abstract class ApiOptions
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(int.MaxValue);

    private bool _frozen;

    private protected ApiOptions()
    {
    }

    /// <summary>Makes every later change an <see cref="InvalidOperationException"/>. A client that is built calls it; calling it again does nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void Freeze() => _frozen = true;

    /// <summary>To be called by the setter of every option.</summary>
    /// <param name="option">The option's name; the compiler supplies it in a setter.</param>
    /// <exception cref="InvalidOperationException">A client has been built from these options.</exception>
    protected void AssertNotFrozen([CallerMemberName] string option = "")
    {
        if (_frozen)
            throw new InvalidOperationException($"{option} cannot change: a client has been built from these options. Set it before, or make new options.");
    }

    internal static void CheckTimeout(TimeSpan timeout, string name)
    {
        if (timeout != Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > s_longestWait))
            throw new ArgumentException($"{name} is {timeout}; it must be more than zero and at most {s_longestWait}, or infinite.", name);
    }

    internal static void CheckWait(TimeSpan wait, string name)
    {
        if (wait < TimeSpan.Zero || wait > s_longestWait)
            throw new ArgumentException($"{name} is {wait}; it must be from zero to {s_longestWait}.", name);
    }
}
