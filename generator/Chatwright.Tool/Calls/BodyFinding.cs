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
    /// <summary>The body is the second line and on of what the compiler saw, so that lines count from 1 already.</summary>
    public static BodyFinding Of(SpecDiagnostic finding, string text)
    {
        var diagnostic = finding.ToDiagnostic();
        var at = finding.At;
        return new BodyFinding(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error,
            at.StartLine,
            at.StartColumn + 1,
            at.EndLine,
            at.EndColumn + 1,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            text);
    }
}
