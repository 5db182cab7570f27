using System.Globalization;
using System.Text.Json.Serialization;
using Chatwright.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Chatwright.Tool.Diagnostics;

/// <summary>Something wrong with a body. Lines and columns count from 1.</summary>
/// <param name="Text">The whole body.</param>
internal sealed record BodyDiagnostic(
    string Id, bool IsError, int Line, int Column, int EndLine, int EndColumn, string Message, [property: JsonIgnore] string Text)
{
    public static BodyDiagnostic Of(SpecDiagnostic found, string text)
    {
        var diagnostic = found.ToDiagnostic();
        var at = found.At;
        return new BodyDiagnostic(
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
