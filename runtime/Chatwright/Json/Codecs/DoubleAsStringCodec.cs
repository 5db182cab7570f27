using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Reads and writes numbers that travel as strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleAsStringCodec : IJsonCodec<double>
{
    /// <inheritdoc/>
    public static double Read(ref JsonCursor json) => json.ReadDoubleAsString().GetValueOrDefault();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, double value) => json.WriteDoubleAsStringValue(value);
}
