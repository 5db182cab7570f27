using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The versions of the agreement between generated code and this runtime. A generated service names the one it was made for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Contract
{
    /// <summary>The first version.</summary>
    public const int V1 = 1;

    /// <summary>Checks the version of generated code.</summary>
    /// <param name="contract">The version.</param>
    /// <param name="generated">The beginning of the sentence, such as <c>The Chat client was</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">This runtime does not know that version: it is older than the generator.</exception>
    internal static void Check(int contract, string generated)
    {
        if (contract != V1)
            throw new ArgumentOutOfRangeException(
                nameof(contract), contract,
                $"{generated} generated for version {contract} of the contract, "
                    + "and this version of Chatwright knows only 1. Update the package Chatwright.");
    }
}
