using Chatwright.Generator.Model;
using Generator.Tests.Fuzz.Check;

namespace Generator.Tests.Fuzz;

/// <summary>A promise that a document broke.</summary>
/// <param name="Kind">The same for documents that most likely fail for one reason.</param>
/// <param name="Detail">What was seen.</param>
internal sealed record FuzzFailure(string Kind, string Detail, FuzzDocument Document)
{
    /// <summary>What the project asks for.</summary>
    public ProjectSettings Settings { get; init; } = SpecStages.Settings;

    public override string ToString()
        => $"━━━━ {Kind}{(Settings.IsWireOnly ? " (wire only)" : Settings.IsInternal ? " (internal)" : "")}\n{Detail}\n"
        + $"──── seed {FuzzSettings.Seed}, {Document}\n";
}
