namespace Architecture.Tests;

/// <summary>The limits of lines and files.</summary>
public sealed class SizeTests
{
    private const int MaxColumns = 150;
    private const int MaxLines = 350;

    private static readonly IReadOnlyList<string> s_files = [.. SourceFiles.WrittenByHand()];

    [Fact]
    public void No_line_is_longer_than_150_columns()
    {
        var tooLong = s_files.SelectMany(file => File.ReadLines(file).Select((line, at) => (file, at, line.Length)))
            .Where(line => line.Length > MaxColumns)
            .Select(line => $"{Path.GetRelativePath(Repository.Root, line.file)}({line.at + 1}): {line.Length} columns");
        Assert.True(!tooLong.Any(), $"Wrap these lines at {MaxColumns} columns:\n{string.Join('\n', tooLong)}");
    }

    [Fact]
    public void No_file_is_longer_than_350_lines()
    {
        var tooLong = s_files.Select(file => (file, Lines: File.ReadLines(file).Count())).Where(file => file.Lines > MaxLines)
            .Select(file => $"{Path.GetRelativePath(Repository.Root, file.file)}: {file.Lines} lines");
        Assert.True(!tooLong.Any(), $"Split these files by what they do:\n{string.Join('\n', tooLong)}");
    }
}
