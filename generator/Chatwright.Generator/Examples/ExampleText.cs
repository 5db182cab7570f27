using System.Text;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Examples;

/// <summary>An example as plain JSON on one line, without the comments and spaces of the spec.</summary>
internal static class ExampleText
{
    public static string Of(ExampleValue value)
    {
        var json = new StringBuilder();
        Write(json, value);
        return json.ToString();
    }

    private static void Write(StringBuilder json, ExampleValue value)
    {
        switch (value)
        {
            case ExampleObject it:
                WriteObject(json, it);
                break;
            case ExampleArray it:
                WriteArray(json, it);
                break;
            case ExampleString it:
                WriteString(json, it.Value);
                break;
            case ExampleNumber it:
                json.Append(it.Text);
                break;
            case ExampleBool it:
                json.Append(it.Value ? "true" : "false");
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder json, ExampleObject value)
    {
        json.Append('{');
        for (var i = 0; i < value.Members.Count; i++)
        {
            if (i > 0)
                json.Append(',');
            WriteString(json, value.Members[i].Name);
            json.Append(':');
            Write(json, value.Members[i].Value);
        }
        json.Append('}');
    }

    private static void WriteArray(StringBuilder json, ExampleArray value)
    {
        json.Append('[');
        for (var i = 0; i < value.Items.Count; i++)
        {
            if (i > 0)
                json.Append(',');
            Write(json, value.Items[i]);
        }
        json.Append(']');
    }

    private static void WriteString(StringBuilder json, string text) => json.Append('"').AppendEscaped(text).Append('"');
}
