using System.Text;

namespace Generator.Tests.Fuzz;

/// <summary>A stack overflow ends the process without a word; the document that did it is then found in a file of the temporary folder.</summary>
internal static class CrashNote
{
    private static readonly string s_folder = Path.Combine(Path.GetTempPath(), "chatwright-fuzz");

    public static void Write(FuzzDocument document)
    {
        Directory.CreateDirectory(s_folder);
        var name = FormattableString.Invariant($"{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.txt");
        // Halves of surrogate pairs too, which the default encoding would refuse.
        File.WriteAllText(Path.Combine(s_folder, name), $"seed {FuzzSettings.Seed}, {document}", Encoding.UTF8);
    }
}
