using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Chatwright.Tool.Explaining;

/// <summary>A section of the page of diagnostics.</summary>
/// <param name="Text">In Markdown, from its heading on.</param>
internal sealed record DiagnosticPage(string Id, string Text);

/// <summary>The page of diagnostics (<c>generator/diagnostics.md</c>), which the tool carries.</summary>
internal static partial class DiagnosticPages
{
    private static readonly Lazy<IReadOnlyList<DiagnosticPage>> s_all = new(Read);

    public static IReadOnlyList<string> Ids => [.. s_all.Value.Select(page => page.Id)];

    /// <summary>Finds a page by the id in any spelling: <c>CW101</c>, <c>cw101</c>, <c>CW0101</c>, <c>101</c>. Null if there is none.</summary>
    public static DiagnosticPage? Find(string id)
    {
        if (Id().Match(id) is not { Success: true } match)
            return null;
        var number = int.Parse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var wanted = string.Create(CultureInfo.InvariantCulture, $"CW{number:000}");
        return s_all.Value.FirstOrDefault(page => page.Id == wanted);
    }

    private static List<DiagnosticPage> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("diagnostics.md")!);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return [.. Section().Matches(text).Select(match => new DiagnosticPage(match.Groups[1].Value, match.Value.TrimEnd() + "\n"))];
    }

    [GeneratedRegex("^(?:CW)?0*([0-9]{1,9})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^## (CW[0-9]+)\n(?:(?!## ).*\n?)*", RegexOptions.Multiline)]
    private static partial Regex Section();
}
