using System.Globalization;
using System.Text;

namespace Chatwright.Generator.Values;

/// <summary>Texts inside JSON's quotes.</summary>
internal static class JsonEscapes
{
    public static StringBuilder AppendEscaped(this StringBuilder json, string text)
    {
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ')
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }
        return json;
    }
}
