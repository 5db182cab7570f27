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
        var isDisabled = Property(options, "ChatwrightEnabled") is not { } enabled || Is(enabled, "false");
        var isWanted = IsTrue(options, "ChatwrightEnabled", diagnostics);
        // The targets read it; a value that is neither would switch the specs of the project on without a word.
        IsTrue(options, "ChatwrightDefaultSpecs", diagnostics);
        var before = diagnostics.Count;
        var space = Namespace(options, "ChatwrightNamespace", diagnostics);
        var extends = Namespace(options, "ChatwrightExtends", diagnostics);
        var endpoints = List(options, "_ChatwrightEndpoints");
        if (extends is not null && endpoints.Count > 0)
            diagnostics.Add(Rules.UnknownOption, default, "ChatwrightEndpoints", "no value beside ChatwrightExtends", string.Join(",", endpoints));
        var settings = new ProjectSettings(
            isWanted && diagnostics.Count == before,
            Identifiers.Namespace(Property(options, "RootNamespace") ?? ""),
            space,
            OneOf(options, "ChatwrightVisibility", "public", "internal", diagnostics) == "internal",
            OneOf(options, "ChatwrightJson", "full", "wire", diagnostics) == "wire",
            IsTrue(options, "ChatwrightExamples", diagnostics),
            IsTrue(options, "ChatwrightHosting", diagnostics),
            Property(options, "_ChatwrightMark"))
        {
            Extends = extends,
            HasWebhookHosting = IsTrue(options, "ChatwrightWebhooks", diagnostics),
        };
        return (settings, extends is null ? endpoints : [], isDisabled ? [] : diagnostics.ToEquatableArray());
    }

    private static string? Namespace(AnalyzerConfigOptions options, string name, DiagnosticBag diagnostics)
    {
        var space = Property(options, name);
        if (space is not null && !Identifiers.IsNamespace(space))
            diagnostics.Add(Rules.UnknownOption, default, name, "a C# namespace", space);
        return space;
    }

    /// <summary>As MSBuild reads truth values: letter case does not count.</summary>
    private static bool IsTrue(AnalyzerConfigOptions options, string name, DiagnosticBag diagnostics)
    {
        var value = Property(options, name);
        if (value is not null && !Is(value, "true") && !Is(value, "false"))
            diagnostics.Add(Rules.UnknownOption, default, name, "true or false", value);
        return Is(value, "true");
    }

    private static bool Is(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>true</c> if the package's targets mark a file as shipped with Chatwright; otherwise, <c>false</c>.</summary>
    public static bool IsShipped(AnalyzerConfigOptions fileOptions) =>
        fileOptions.TryGetValue("build_metadata.AdditionalFiles.ChatwrightShipped", out var value)
            && Is(value, "true");

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
