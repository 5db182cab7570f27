using Chatwright.Generator.Model;
using Generator.Tests.Fuzz.Check;
using Generator.Tests.Harness;

namespace Generator.Tests.Fuzz;

/// <summary>A promise that a document broke.</summary>
/// <param name="Kind">The same for documents that probably fail for one reason.</param>
/// <param name="Detail">The observed failure.</param>
internal sealed record FuzzFailure(string Kind, string Detail, FuzzDocument Document)
{
    /// <summary>The build properties of the project.</summary>
    public ProjectSettings Settings { get; init; } = SpecStages.Settings;

    public override string ToString()
        => $"━━━━ {Kind}{(Settings.IsWireOnly ? " (wire only)" : Settings.IsInternal ? " (internal)" : "")}\n{Detail}\n"
        + $"──── seed {FuzzSettings.Seed}, {Document}\n";
}
