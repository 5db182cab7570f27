using System;
using System.Linq;

namespace Chatwright.Generator.Names;

internal static class FileNames
{
    private const string ThisFile = "this file";

    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>The last part of a path: messages name files as people do, and hold no folder of any machine.</summary>
    public static string Of(string path) => path.Substring(path.LastIndexOfAny(s_separators) + 1);

    /// <summary>
    /// As <see cref="Of(string)"/>, with as many folders as tell the file from the one that is being read; "this file" when it is that one.
    /// </summary>
    public static string Of(string path, string current)
    {
        if (string.Equals(path, current, StringComparison.Ordinal))
            return ThisFile;
        var (parts, others) = (path.Split(s_separators), current.Split(s_separators));
        var alike = Enumerable.Reverse(parts).Zip(Enumerable.Reverse(others), string.Equals).TakeWhile(isAlike => isAlike).Count();
        return string.Join("/", parts.Skip(parts.Length - alike - 1));
    }

    /// <summary>As <see cref="Of(string, string)"/>, a name in quotes.</summary>
    public static string Quoted(string path, string current) =>
        string.Equals(path, current, StringComparison.Ordinal) ? ThisFile : $"'{Of(path, current)}'";
}
