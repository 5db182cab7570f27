using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Model;

internal sealed record ErrorModel(long Code, string Name, RetryAdvice? Retry, int AfterSeconds, bool IsRefused, string? Summary, string? Remedy)
{
    /// <summary>Further codes of the same meaning; null if there are none.</summary>
    public CodeRange? Range { get; init; }

    /// <summary>Determines whether a code is this one, or one of the further codes.</summary>
    public bool Has(long code) => code == Code || (Range is { } range && range.Has(code));

    /// <summary>Determines whether one code is among those of both.</summary>
    public bool Overlaps(ErrorModel other) => Has(other.Code)
        || (other.Range is { } range && (range.Has(Code) || (Range is { } own && own.Overlaps(range))));
}
