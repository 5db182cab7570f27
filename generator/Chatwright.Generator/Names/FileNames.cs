using System;

namespace Chatwright.Generator.Names;

internal static class FileNames
{
    /// <summary>The last part of a path: messages name files as people do, and hold no folder of any machine.</summary>
    public static string Of(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>As <see cref="Of(string)"/>; "this file" when it is the one that is being read.</summary>
    public static string Of(string path, string current) => string.Equals(path, current, StringComparison.Ordinal) ? "this file" : Of(path);
}
