using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Harness;

/// <summary>
/// Compares what came out with files that a person has read. They are named as Verify.SourceGenerators names them, so that a switch to it
/// stays a small change: <c>Class.Method#Hint.verified.cs</c>, and <c>Class.Method.verified.txt</c> for diagnostics.
/// A difference leaves a <c>.received.</c> file beside the verified one. Read it; then move it over, or run the tests again with
/// <c>SNAPSHOTS=accept</c>, which does that for all.
/// </summary>
internal sealed class Snapshot
{
    private const string Folder = "Snapshots";
    private static readonly bool s_accepts = Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept";

    private readonly string _test;
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    private Snapshot(string test) => _test = test;

    /// <summary>Compares some of the emitted files, and the diagnostics if there are any.</summary>
    /// <param name="hintNames">Which files; none: all.</param>
    public static void Verify(object test, GeneratorRun run, IReadOnlyCollection<string>? hintNames = null, [CallerMemberName] string method = "")
    {
        var snapshot = new Snapshot($"{test.GetType().Name}.{method}");
        foreach (var hintName in hintNames ?? [.. run.HintNames])
            snapshot.Compare("#" + Stem(hintName), ".cs", run.Text(hintName));
        if (run.Diagnostics.Count > 0)
            snapshot.Compare("", ".txt", Print(run.Diagnostics));
        snapshot.Finish();
    }

    private static string Stem(string hintName) => hintName.Substring(0, hintName.Length - ".cs".Length);

    private static string Print(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Select(GeneratorRun.Describe)) + "\n";

    private void Compare(string suffix, string extension, string text)
    {
        var (verified, received) = (FileOf(suffix, "verified", extension), FileOf(suffix, "received", extension));
        _seen.Add(verified);
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        File.Delete(received);
        if (text == expected)
            return;
        if (s_accepts)
        {
            File.WriteAllText(verified, text);
            return;
        }
        File.WriteAllText(received, text);
        _differences.Add(expected is null ? $"New: {received}" : $"{received}\n{FirstDifference(expected, text)}");
    }

    private string FileOf(string suffix, string state, string extension) =>
        Path.Combine(Repository.Tests, Folder, $"{_test}{suffix}.{state}{extension}");

    /// <summary>A verified file that nothing is compared with any more is a difference too.</summary>
    private void Finish()
    {
        var verified = Directory.EnumerateFiles(Path.Combine(Repository.Tests, Folder), _test + "*.verified.*").Where(IsOwn);
        foreach (var stale in verified.Where(file => !_seen.Contains(file)))
        {
            if (s_accepts)
                File.Delete(stale);
            else
                _differences.Add($"No longer made: {stale}");
        }
        const string Advice = "To accept: move .received. over .verified., or run with SNAPSHOTS=accept.";
        Assert.True(_differences.Count == 0, $"{string.Join("\n", _differences)}\n{Advice}");
    }

    private bool IsOwn(string file) => Path.GetFileName(file)[_test.Length] is '#' or '.';

    private static string FirstDifference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => LineOf(was, i) != LineOf(now, i));
        return $"  line {line + 1} was: {LineOf(was, line)}\n  line {line + 1} is:  {LineOf(now, line)}";

        static string LineOf(string[] lines, int index) => index < lines.Length ? lines[index] : "<end>";
    }
}
