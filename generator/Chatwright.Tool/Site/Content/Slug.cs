using System.Globalization;
using System.Text;

namespace Chatwright.Tool.Site.Content;

/// <summary>Names as parts of addresses and file names.</summary>
internal static class Slug
{
    /// <summary>The name in letters, digits, hyphens, dots and underscores; any other character is a hyphen or its number.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
                slug.Append(c);
            else if (c is '/' or ':' or ' ')
                slug.Append('-');
            else
                slug.Append(CultureInfo.InvariantCulture, $"u{(int)c:x4}");
        }
        return slug.ToString();
    }
}
