using System.Text.RegularExpressions;

namespace Chatwright.Tool.Site.Markup;

/// <summary>Code with its tokens marked for colours.</summary>
internal static partial class CodeText
{
    public static Html Json(string code) => Mark(code, JsonToken());

    public static Html CSharp(string code) => Mark(code, CSharpToken());

    /// <summary>A block of code.</summary>
    /// <param name="label">The name of the language, above the code.</param>
    public static Html Block(string label, Html code) => Html.Of($"""
        <figure class="code"><figcaption>{label}</figcaption><pre tabindex="0" aria-label="{label}"><code>{code}</code></pre></figure>
        """);

    private static Html Mark(string code, Regex tokens)
    {
        var parts = new List<Html>();
        var at = 0;
        foreach (Match match in tokens.Matches(code))
        {
            parts.Add(Html.Of($"{code[at..match.Index]}"));
            // Of several groups, the one that matched gives the class.
            var kind = match.Groups.Values.Skip(1).First(group => group.Success).Name;
            parts.Add(Html.Of($"""<span class="tok-{kind}">{match.Value}</span>"""));
            at = match.Index + match.Length;
        }
        parts.Add(Html.Of($"{code[at..]}"));
        return Html.Join(parts);
    }

    [GeneratedRegex(
        """(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<text>"(?:[^"\\\n]|\\.)*")|(?<number>-?\b[0-9][0-9.eE+-]*)|(?<word>\b(?:true|false|null)\b)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex JsonToken();

    [GeneratedRegex(
        """"(?<comment>//[^\n]*)|(?<text>"""(?s:.*?)"""|"(?:[^"\\\n]|\\.)*")|(?<word>\b(?:new|await|foreach|var|in|using|public|override|static|"""" +
        """virtual|sealed|class|record|async|true|false|null|default|string|bool|int|uint|long|ulong|double|byte|with|return|this)\b)|""" +
        @"(?<number>\b[0-9][0-9A-Za-z_.]*\b)|(?<type>\b[A-Z][A-Za-z0-9_]*(?=[<.?\[]|\s+[a-z@][A-Za-z]*\s*[,)=]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex CSharpToken();
}
