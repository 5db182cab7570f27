using System;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>A code with a meaning: that of an error, or of a reply.</summary>
internal abstract record CodeModel(long Code)
{
    /// <summary>Further codes of the same meaning; null if there are none.</summary>
    public CodeRange? Range { get; init; }

    /// <summary>Determines whether a code is this one, or one of the further codes.</summary>
    public bool Has(long code) => code == Code || (Range is { } range && range.Has(code));

    /// <summary>Finds a code that both have; null if there is none.</summary>
    public long? CommonWith(CodeModel other)
    {
        if (other.Has(Code))
            return Code;
        if (Has(other.Code))
            return other.Code;
        return Range is { } own && other.Range is { } range && own.Overlaps(range) ? Math.Max(own.Least, range.Least) : null;
    }
}
