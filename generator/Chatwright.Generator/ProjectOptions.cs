using System;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Chatwright.Generator;

/// <summary>The build properties that the generator looks at.</summary>
internal static class ProjectOptions
{
    public static (ProjectSettings Settings, EquatableArray<SpecDiagnostic> Diagnostics) Read(AnalyzerConfigOptions options)
    {
        var diagnostics = new DiagnosticBag("");
        var isWanted = string.Equals(Property(options, "ChatwrightEnabled"), "true", StringComparison.OrdinalIgnoreCase);
        var space = Property(options, "ChatwrightNamespace");
        var isUsable = space is null || Identifiers.IsNamespace(space);
        if (!isUsable)
            diagnostics.Add(Rules.UnknownOption, default, "ChatwrightNamespace", "a C# namespace", space!);
        var settings = new ProjectSettings(
            isWanted && isUsable,
            Identifiers.Namespace(Property(options, "RootNamespace") ?? ""),
            space,
            OneOf(options, "ChatwrightVisibility", "public", "internal", diagnostics) == "internal",
            OneOf(options, "ChatwrightJson", "full", "wire", diagnostics) == "wire");
        return (settings, isWanted ? diagnostics.ToEquatableArray() : []);
    }

    private static string? OneOf(AnalyzerConfigOptions options, string name, string usual, string other, DiagnosticBag diagnostics)
    {
        var value = Property(options, name);
        if (value is not null && value != usual && value != other)
            diagnostics.Add(Rules.UnknownOption, default, name, $"{usual} or {other}", value);
        return value;
    }

    /// <summary>Null when the property is absent or empty, which the compiler does not tell apart.</summary>
    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
