using System.Text.Json;

namespace Package.Tests.Harness;

/// <summary>The compiler's diagnostics in a project of the workspace, down to the infos that a build does not print.</summary>
internal static class BuildDiagnostics
{
    /// <summary>
    /// Makes every project of the workspace write its diagnostics down. An absolute path: the compiler and its host differ about others.
    /// </summary>
    public const string Targets = """
        <Project>
          <PropertyGroup Condition="'$(FileBasedProgram)' != 'true'">
            <ErrorLog>$(MSBuildProjectDirectory)/$(IntermediateOutputPath)diagnostics.sarif,version=2.1</ErrorLog>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Each as <c>level id: message (file, line)</c>.</summary>
    public static IReadOnlyList<string> Of(Workspace workspace, string project, string framework = "net10.0")
    {
        using var log = JsonDocument.Parse(File.ReadAllText(workspace.At(project, "obj", "Debug", framework, "diagnostics.sarif")));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(IsReported).Select(Show)];
    }

    private static bool IsReported(JsonElement result)
        => !result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0;

    private static string Show(JsonElement result)
    {
        var text = $"{result.GetProperty("level").GetString()} {result.GetProperty("ruleId").GetString()}: "
            + $"{result.GetProperty("message").GetProperty("text").GetString()}";
        if (!result.TryGetProperty("locations", out var locations))
            return text;
        var place = locations[0].GetProperty("physicalLocation");
        var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.RelativeOrAbsolute);
        return $"{text} ({Path.GetFileName(Uri.UnescapeDataString(file.OriginalString))}, "
            + $"{place.GetProperty("region").GetProperty("startLine").GetInt32()})";
    }
}
