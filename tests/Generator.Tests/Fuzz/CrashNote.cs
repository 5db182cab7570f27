using System.Text;

namespace Generator.Tests.Fuzz;

/// <summary>A stack overflow ends the process without a word; the document that did it is then found in a file of the temporary folder.</summary>
internal static class CrashNote
{
    private static readonly string s_folder = Path.Combine(Path.GetTempPath(), "chatwright-fuzz");

    public static void Write(FuzzDocument document)
    {
        Directory.CreateDirectory(s_folder);
        File.WriteAllText(Path.Combine(s_folder, FormattableString.Invariant($"{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.txt")), $"seed {FuzzSettings.Seed}, {document}", Encoding.UTF8); // halves of surrogate pairs too
    }
}
