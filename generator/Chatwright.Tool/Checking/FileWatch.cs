using System.Runtime.CompilerServices;

namespace Chatwright.Tool.Checking;

/// <summary>
/// Tells when files change, appear or go. It looks at them at intervals: notifications of the system do not come on every file system, and their
/// number is limited.
/// </summary>
/// <param name="find">Finds the paths of the files. It may be slow: then files that are new are noticed later than changes.</param>
internal sealed class FileWatch(TimeProvider time, Func<IReadOnlyList<string>> find)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(300);

    /// <summary>After a search, no other one follows for this many times as long, so that a large folder costs little.</summary>
    private const int RestRatio = 100;

    private IReadOnlyList<string> _paths = [];
    private long _searched;
    private TimeSpan _rest;

    /// <summary>One item at the start, and one after each change. Endless but for the token.</summary>
    public async IAsyncEnumerable<bool> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Search();
        var seen = Look();
        yield return true;
        while (true)
        {
            await Task.Delay(s_interval, time, cancellationToken);
            if (time.GetElapsedTime(_searched) >= _rest)
                Search();
            var now = Look();
            if (now.SequenceEqual(seen))
                continue;
            seen = now;
            yield return true;
        }
    }

    private void Search()
    {
        var started = time.GetTimestamp();
        _paths = find();
        _searched = time.GetTimestamp();
        _rest = time.GetElapsedTime(started, _searched) * RestRatio;
    }

    private List<(string Path, DateTime At, long Length)> Look() =>
        [.. _paths.Select(path => new FileInfo(path)).Where(file => file.Exists).Select(Stamp)];

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
