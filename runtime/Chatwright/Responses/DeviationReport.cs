namespace Chatwright;

/// <summary>The deviations of one response.</summary>
/// <param name="Listed">The first ones.</param>
/// <param name="Members">For each of those the path of its member, with <c>[*]</c> for each index and each key of a map.</param>
/// <param name="Unlisted">The number of further ones.</param>
internal sealed record DeviationReport(ApiList<ApiDeviation> Listed, ApiList<string> Members, int Unlisted);
