using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads a value of one type: the type itself, or a codec that stands in for it.</summary>
/// <typeparam name="TSelf">The type that is read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonReadable<TSelf>
{
    /// <summary>Reads the value that the cursor stands on, which is not null, and leaves the cursor at its end.</summary>
    /// <param name="json">The cursor.</param>
    static abstract TSelf Read(ref JsonCursor json);
}
