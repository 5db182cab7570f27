using System.Linq;
using System.Text.RegularExpressions;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Selection;

/// <summary>
/// One entry of <c>ChatwrightEndpoints</c>: a path or its last segments, such as <c>recentcontact/get_list</c>. A <c>*</c> stands for any text.
/// </summary>
internal static class EndpointPattern
{
    /// <summary>The pattern that matches no endpoint.</summary>
    public const string None = "none";

    /// <summary>The pattern that matches every endpoint.</summary>
    public const string All = "all";

    /// <summary>The selection of a project that makes none. The targets of the package have the same.</summary>
    public const string Default = "recentcontact/*";

    /// <summary>Determines whether a pattern may match nothing, as in a project that has no shipped files.</summary>
    public static bool IsFixed(string pattern) => pattern is None or All or Default;

    /// <summary>Determines whether any pattern selects an endpoint; an empty list selects all.</summary>
    public static bool IsWanted(string endpointPath, EquatableArray<string> wanted) =>
        wanted.Count == 0 || wanted.Any(pattern => IsMatch(pattern, endpointPath));

    public static bool IsMatch(string pattern, string endpointPath) => pattern == All ||
        Regex.IsMatch("/" + endpointPath, $"/{Regex.Escape(pattern).Replace(@"\*", ".*")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
