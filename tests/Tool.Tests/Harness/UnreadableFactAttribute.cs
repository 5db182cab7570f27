namespace Tool.Tests.Harness;

/// <summary>
/// A test about a folder and a file that exist and may not be read. A mode of their own would not keep root out, which tests often run as; what the
/// kernel shows of the first process is closed to all but a root who may trace it, who skips the test.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnreadableFactAttribute : FactAttribute
{
    public const string Folder = "/proc/1/map_files";
    public const string File = "/proc/1/environ";

    public UnreadableFactAttribute() => Skip = IsClosed() ? null : "Nothing is closed to this user.";

    private static bool IsClosed()
    {
        try
        {
            if (!System.IO.File.Exists(File) || !Directory.Exists(Folder))
                return false;
            _ = Directory.EnumerateFiles(Folder).Any();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }
}
