using System;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Chatwright.Generator;

/// <summary>The build properties that the generator looks at.</summary>
internal static class ProjectOptions
{
    private static readonly char[] s_separators = [','];

    /// <summary>Reads the output settings, the shipped endpoints that the project selects (an empty list: all), and diagnostics about both.</summary>
    public static (ProjectSettings Settings, EquatableArray<string> Endpoints, EquatableArray<SpecDiagnostic> Diagnostics) Read(
        AnalyzerConfigOptions options)
    {
        var diagnostics = new DiagnosticBag("");
        var isWanted = IsTrue(options, "ChatwrightEnabled");
        var space = Property(options, "ChatwrightNamespace");
        var isUsable = space is null || Identifiers.IsNamespace(space);
        if (!isUsable)
            diagnostics.Add(Rules.UnknownOption, default, "ChatwrightNamespace", "a C# namespace", space!);
        var settings = new ProjectSettings(
            isWanted && isUsable,
            Identifiers.Namespace(Property(options, "RootNamespace") ?? ""),
            space,
            OneOf(options, "ChatwrightVisibility", "public", "internal", diagnostics) == "internal",
            OneOf(options, "ChatwrightJson", "full", "wire", diagnostics) == "wire",
            IsTrue(options, "ChatwrightExamples"),
            IsTrue(options, "ChatwrightHosting"));
        return (settings, List(options, "_ChatwrightEndpoints"), isWanted ? diagnostics.ToEquatableArray() : []);
    }

    /// <summary>As MSBuild reads truth values: letter case does not count.</summary>
    private static bool IsTrue(AnalyzerConfigOptions options, string name)
        => string.Equals(Property(options, name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>true</c> if the package's targets mark a file as shipped with Chatwright; otherwise, <c>false</c>.</summary>
    public static bool IsShipped(AnalyzerConfigOptions fileOptions) =>
        fileOptions.TryGetValue("build_metadata.AdditionalFiles.ChatwrightShipped", out var value)
            && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The targets write lists with commas: to the compiler a semicolon begins a comment.</summary>
    private static EquatableArray<string> List(AnalyzerConfigOptions options, string name) =>
        (Property(options, name) ?? "").Split(s_separators, StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();

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
