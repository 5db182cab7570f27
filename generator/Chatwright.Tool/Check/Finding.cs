using System.Globalization;
using System.Text.Json.Serialization;
using Chatwright.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Chatwright.Tool;

/// <summary>A finding of the compiler as a build reports it. Lines and columns count from 1.</summary>
internal sealed record Finding(string Id, FindingSeverity Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message, string Help)
{
    /// <summary>The text of the file.</summary>
    [JsonIgnore]
    public string? Source { get; private init; }

    /// <param name="source">The file; null for a finding about the project.</param>
    /// <returns>Null when the project's settings switch the rule off.</returns>
    public static Finding? Of(SpecDiagnostic found, SpecSource? source, Terminal terminal, SeveritySettings settings)
    {
        // By way of the compiler's own form, so that nothing can differ from a build.
        var diagnostic = found.ToDiagnostic();
        if (settings.Of(diagnostic) is not { } severity)
            return null;
        var span = diagnostic.Location.GetLineSpan().Span;
        return new Finding(
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

internal enum FindingSeverity { Error, Warning, Info }
