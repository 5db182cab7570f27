using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A type that reads and writes itself.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf> : IJsonReadable<TSelf>, IJsonWritable<TSelf>
    where TSelf : IJsonModel<TSelf>;
