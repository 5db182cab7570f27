using Chatwright.CodeGeneration;

namespace Chatwright.Protocol;

/// <summary>Finds the descriptions of error codes. A program whose calls succeed never makes them, which costs it time at its start.</summary>
internal static class ErrorLookup
{
    /// <summary>Finds the description of a code; null if there is none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="list">Lists the descriptions; null for none.</param>
    /// <param name="known">Where they are kept once they are listed. Two threads may list them at the same time, which is harmless.</param>
    internal static ApiError? Find(long code, Func<ApiList<ApiError>>? list, ref ApiList<ApiError> known)
    {
        if (known.IsEmpty && list is not null)
            known = list();
        foreach (var error in known)
        {
            if (error.Has(code))
                return error;
        }
        return null;
    }
}
