namespace Architecture.Tests.Rooms;

/// <summary>
/// Arrows that the tables forbid and that the code still has. Nothing is added here; an entry that the code no longer needs fails the test
/// until it is deleted.
/// </summary>
internal static class RemainingArrows
{
    private const string All = """
        Chatwright.Generator: Diagnostics -> Model, Yaml -> Model, Examples -> Model, Syntax -> Model, Selection -> Model, Names -> Model
        Chatwright.Generator: Types -> Yaml
        """;

    public static IReadOnlyList<(string From, string To)> Of(string project)
        => [.. All.Split('\n').Select(line => line.Split(": ")).Where(line => line[0] == project).SelectMany(line => line[1].Split(", "))
            .Select(arrow => arrow.Split(" -> ")).Select(arrow => (arrow[0], arrow[1]))];
}
