namespace Import.Tests.Counting;

/// <summary>A test that reads the pages of an API's documentation, which lie outside the repository.</summary>
public sealed class PagesFactAttribute : FactAttribute
{
    public PagesFactAttribute() =>
        Skip = Folder is null ? $"{Variable} names no folder of pages." : null;

    /// <summary>The environment variable that names the folder of pages.</summary>
    public const string Variable = "CHATWRIGHT_IMPORT_PAGES";

    /// <summary>The folder; null without one.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
