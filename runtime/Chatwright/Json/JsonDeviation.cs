namespace Chatwright.Json;

/// <summary>A value of another form than the reader expects, or a required member that is absent.</summary>
/// <param name="Offset">Its place, in bytes from the start of the text; for an absent member, the end of its object.</param>
/// <param name="Expected">The form that the reader expects.</param>
/// <param name="Found">The form of the value. Never the value itself.</param>
/// <param name="Member">The member that is absent from the object which ends at <paramref name="Offset"/>; otherwise null.</param>
/// <param name="Maps">The levels around it that are maps, one bit each, the outermost lowest: their keys are data, not names of members.</param>
internal sealed record JsonDeviation(int Offset, string Expected, string Found, string? Member, ulong Maps)
{
    /// <summary>The form of a required member, for one that is absent.</summary>
    internal const string Required = "a value, since the member is required";

    /// <summary>The deviation as the end of a strict reading.</summary>
    internal JsonFaultException ToFault() => new(
        JsonFaultKind.Shape,
        Offset,
        Member is null ? $"expected {Expected}, found {Found}" : "the member is required, and it is absent or null",
        Member);
}
