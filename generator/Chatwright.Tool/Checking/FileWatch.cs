using System.Runtime.CompilerServices;

namespace Chatwright.Tool.Checking;

/// <summary>
/// Tells when files change, appear or go. It looks at them at intervals: notifications of the system do not come on every file system, and their
/// number is limited.
/// </summary>
internal sealed class FileWatch(TimeProvider time, Func<IReadOnlyList<string>> find)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(300);

    /// <summary>One item at the start, and one after each change. Endless but for the token.</summary>
    public async IAsyncEnumerable<bool> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = Look();
        yield return true;
        while (true)
        {
            await Task.Delay(s_interval, time, cancellationToken);
            var now = Look();
            if (now.SequenceEqual(seen))
                continue;
            seen = now;
            yield return true;
        }
    }

    private List<(string Path, DateTime At, long Length)> Look() =>
        [.. find().Select(path => new FileInfo(path)).Where(file => file.Exists).Select(Stamp)];

    private static (string Path, DateTime At, long Length) Stamp(FileInfo file)
    {
        try
        {
            return (file.FullName, file.LastWriteTimeUtc, file.Length);
        }
        catch (IOException)
        {
            // Gone meanwhile.
            return (file.FullName, default, -1);
        }
    }
}
