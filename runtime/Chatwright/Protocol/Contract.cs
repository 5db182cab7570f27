using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The versions of the agreement between generated code and this runtime. A generated service names the one it was made for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Contract
{
    /// <summary>The first version.</summary>
    public const int V1 = 1;
}
