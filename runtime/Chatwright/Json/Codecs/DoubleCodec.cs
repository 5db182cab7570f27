using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCodec : IJsonCodec<double>
{
    /// <inheritdoc/>
    public static double Read(ref JsonCursor json) => json.ReadDouble().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, double value) => json.WriteDoubleValue(value);
}
