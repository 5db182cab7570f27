using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes values of a type that cannot do so itself, such as a number.</summary>
/// <typeparam name="T">The type that is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonCodec<T> : IJsonReadable<T>, IJsonWritable<T>;
