using System.Reflection;
using PublicApiGenerator;
using Xunit;

namespace Tests.Shared;

/// <summary>
/// The public API of each package stands in a file beside its project, so that a change shows in the difference. <c>SNAPSHOTS=accept</c> writes it.
/// </summary>
internal static class PublicApiBaseline
{
    private static readonly bool s_accepts = Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept";
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    public static void AssertUnchanged(Assembly package)
    {
        var name = package.GetName().Name!;
        var actual = package.GeneratePublicApi(s_options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Repository.At("runtime", name, "PublicApi.txt");
        if (s_accepts)
            File.WriteAllText(file, actual);
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        var (gone, come) = (Lines(expected).Except(Lines(actual)), Lines(actual).Except(Lines(expected)));
        Assert.True(
            expected == actual,
            $"The public API of {name} is not what {file} says. If that is meant, run this test with SNAPSHOTS=accept and commit the file.\n"
            + string.Join('\n', [.. gone.Select(line => "- " + line), .. come.Select(line => "+ " + line)]));
    }

    private static string[] Lines(string text) => text.Split('\n');
}
