using System.Globalization;
using System.Text.Json.Serialization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;
using Microsoft.CodeAnalysis;

namespace Chatwright.Tool.Diagnostics;

/// <summary>A diagnostic of the compiler as a build reports it. Lines and columns count from 1.</summary>
internal sealed record FileDiagnostic(
    string Id, DiagnosticLevel Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message, string Help)
{
    /// <summary>The subject of the diagnostic.</summary>
    [JsonIgnore]
    public (int Line, int Column, int EndLine, int EndColumn) Span => (Line, Column, EndLine, EndColumn);

    /// <summary>The text of the file.</summary>
    [JsonIgnore]
    public string? Source { get; private init; }

    /// <param name="source">The file; null for a diagnostic about the project.</param>
    /// <returns>Null when the project's settings switch the rule off.</returns>
    public static FileDiagnostic? Of(SpecDiagnostic found, SpecSource? source, Terminal terminal, SeveritySettings settings)
    {
        // Converted by the compiler's code, so that it equals a build's.
        var diagnostic = found.ToDiagnostic();
        if (settings.Of(diagnostic) is not { } severity)
            return null;
        var span = diagnostic.Location.GetLineSpan().Span;
        return new FileDiagnostic(
            diagnostic.Id,
            severity,
            source is null ? "" : source.IsShipped ? source.Path : terminal.Display(source.Path),
            span.Start.Line + 1,
            span.Start.Character + 1,
            span.End.Line + 1,
            span.End.Character + 1,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            diagnostic.Descriptor.HelpLinkUri)
        { Source = source?.Text };
    }
}

internal enum DiagnosticLevel { Error, Warning, Info }
