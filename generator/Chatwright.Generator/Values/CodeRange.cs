using System.Globalization;

namespace Chatwright.Generator.Values;

/// <summary>Codes from one to another, both included.</summary>
internal readonly record struct CodeRange(long Least, long Most)
{
    public bool Has(long code) => code >= Least && code <= Most;

    public bool Overlaps(CodeRange other) => Least <= other.Most && other.Least <= Most;

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} to {1}", Least, Most);
}
