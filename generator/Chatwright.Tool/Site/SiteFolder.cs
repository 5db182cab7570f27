using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Site;

/// <summary>
/// The folder of a site. A list of its files is kept in it, so that the next site removes those that it no longer has, and no others.
/// </summary>
internal static class SiteFolder
{
    /// <summary>The list of the files, one a line.</summary>
    public const string List = "chatwright-docs.txt";

    /// <exception cref="ToolException">A file exists there and must not be replaced, or nothing can be written.</exception>
    public static async Task WriteAsync(
        Terminal terminal, string folder, IReadOnlyList<SiteFile> files, bool mayReplace, CancellationToken cancellationToken)
    {
        IReadOnlyList<SiteFile> all = [.. files, new SiteFile(List, string.Concat(files.Select(file => file.Path + "\n")))];
        // Looked at before the first is written, so that a site is refused as a whole.
        if (!mayReplace && all.Select(file => Name(folder, file.Path)).FirstOrDefault(name => File.Exists(terminal.Resolve(name))) is { } taken)
            throw new ToolException($"'{taken}' exists; --force replaces the site.");
        var former = mayReplace ? await FormerAsync(terminal, folder, cancellationToken) : [];
        foreach (var inner in all.Select(file => Path.GetDirectoryName(Name(folder, file.Path))!).Distinct())
            await OutputFile.CreateFolderAsync(terminal, inner);
        foreach (var file in all)
            await OutputFile.WriteAsync(terminal, Name(folder, file.Path), file.Text, mayReplace, cancellationToken);
        foreach (var path in former.Except(all.Select(file => file.Path)))
            OutputFile.Remove(terminal, Name(folder, path));
    }

    /// <summary>The pages of the former site. A line that names no page of a site is passed over, whoever wrote it.</summary>
    private static async Task<IEnumerable<string>> FormerAsync(Terminal terminal, string folder, CancellationToken cancellationToken)
    {
        var name = Path.Combine(folder, List);
        if (!File.Exists(terminal.Resolve(name)) || !FileKind.IsRegular(terminal.Resolve(name)))
            return [];
        var text = Input.LenientText(await Input.ReadFileBytesAsync(terminal, name, cancellationToken));
        return text.Split('\n').Select(line => line.TrimEnd('\r')).Where(IsPage);
    }

    private static bool IsPage(string line) =>
        line.EndsWith(".html", StringComparison.Ordinal)
        && line.Count(c => c == '/') <= 1
        && line.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
        && line.Split('/').All(part => part is not ("" or "." or ".."));

    private static string Name(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
