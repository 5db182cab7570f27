using System.Text.RegularExpressions;

namespace Chatwright.Generator.Selection;

/// <summary>
/// One entry of <c>ChatwrightEndpoints</c>: a path or its last segments, such as <c>recentcontact/get_list</c>. A <c>*</c> stands for any text.
/// </summary>
internal static class EndpointPattern
{
    /// <summary>The pattern that matches no endpoint.</summary>
    public const string None = "none";

    public static bool IsMatch(string pattern, string endpointPath) =>
        Regex.IsMatch("/" + endpointPath, $"/{Regex.Escape(pattern).Replace(@"\*", ".*")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
