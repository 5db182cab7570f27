using System.Globalization;
using System.Text.Json.Serialization;
using Chatwright.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Chatwright.Tool;

/// <summary>Something wrong with a body. Lines and columns count from 1.</summary>
/// <param name="Text">The whole body.</param>
internal sealed record BodyFinding(
    string Id, bool IsError, int Line, int Column, int EndLine, int EndColumn, string Message, [property: JsonIgnore] string Text)
{
    public static BodyFinding Of(SpecDiagnostic finding, string text)
    {
        var diagnostic = finding.ToDiagnostic();
        var at = finding.At;
        return new BodyFinding(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error,
            at.StartLine + 1,
            at.StartColumn + 1,
            at.EndLine + 1,
            at.EndColumn + 1,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            text);
    }
}
