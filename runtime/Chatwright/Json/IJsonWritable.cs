using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Writes a value of one type: the type itself, or a codec that stands in for it.</summary>
/// <typeparam name="TSelf">The type that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable<TSelf>
{
    /// <summary>Writes one whole value.</summary>
    /// <param name="json">The output.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value cannot be written as JSON: a number that is not finite, or half a surrogate pair.</exception>
    static abstract void Write(ref JsonOutput json, TSelf value);
}
