using System.Linq;
using Chatwright.Generator.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Chatwright.Generator.Diagnostics;

/// <summary>Turns diagnostics into those of Roslyn.</summary>
internal static class Reporting
{
    private const string Category = "Chatwright";
    private const string HelpLink = "https://github.com/chatwright/chatwright/blob/main/generator/diagnostics.md#";

    public static Diagnostic ToDiagnostic(this SpecDiagnostic diagnostic) =>
        Diagnostic.Create(Descriptor(diagnostic.Rule), Location(diagnostic), diagnostic.Arguments.Select(OneLineText.Of).ToArray<object>());

    private static DiagnosticDescriptor Descriptor(Rule rule) => new(
        rule.Id, rule.Title, Format(rule), Category, Severity(rule.Severity), isEnabledByDefault: true,
        helpLinkUri: HelpLink + rule.Id.ToLowerInvariant());

    /// <summary>Roslyn does not format a message without arguments, so that doubled braces would stay doubled.</summary>
    private static string Format(Rule rule) => rule.Message.Contains("{0}") ? rule.Message : rule.Message.Replace("{{", "{").Replace("}}", "}");

    private static DiagnosticSeverity Severity(Severity severity) => severity switch
    {
        Diagnostics.Severity.Error => DiagnosticSeverity.Error,
        Diagnostics.Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static Location Location(SpecDiagnostic diagnostic)
    {
        if (diagnostic.Path.Length == 0)
            return Microsoft.CodeAnalysis.Location.None;
        var at = diagnostic.At;
        var lines = new LinePositionSpan(new LinePosition(at.StartLine, at.StartColumn), new LinePosition(at.EndLine, at.EndColumn));
        return Microsoft.CodeAnalysis.Location.Create(diagnostic.Path, new TextSpan(at.Start, at.Length), lines);
    }
}
