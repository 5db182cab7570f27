using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A value that is validated before it is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValidated
{
    /// <summary>Checks every member against its description.</summary>
    /// <param name="check">The check, which knows the path to this value.</param>
    /// <exception cref="ArgumentException">A member breaks its description; the message says which and how.</exception>
    void Validate(ref RequestCheck check);
}
