using System.Globalization;

namespace Chatwright.Tool.Terminals;

/// <summary>The levels of annotations in GitHub Actions.</summary>
internal enum AnnotationLevel { Notice, Warning, Error }

/// <summary>Makes the lines by which GitHub Actions shows texts beside the lines of a pull request.</summary>
internal static class Annotations
{
    /// <param name="place">Null for an annotation of no file. Lines and columns count from 1.</param>
    public static string Of(AnnotationLevel level, (string Path, int Line, int Column)? place, string title, string message)
    {
        var word = level switch { AnnotationLevel.Error => "error", AnnotationLevel.Warning => "warning", _ => "notice" };
        var at = place is var (path, line, column)
            ? string.Create(CultureInfo.InvariantCulture, $"file={Property(path.Replace('\\', '/'))},line={line},col={column},")
            : "";
        return $"::{word} {at}title={Property(title)}::{Data(message)}";
    }

    /// <summary>A text must neither end the line nor begin another command.</summary>
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
