using System.Runtime.CompilerServices;
using PublicApiGenerator;
using Xunit;

namespace Runtime.Tests.PublicApi;

/// <summary>
/// The public API of each package stands in a file beside its project, so that a change shows in the difference.
/// That both target frameworks offer the same is checked by the SDK's package validation when a package is made.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly bool s_accepts = Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept";
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    [Theory]
    [InlineData("Chatwright", typeof(Chatwright.ApiErrorException))]
    [InlineData("Chatwright.Hosting", typeof(Microsoft.Extensions.DependencyInjection.ApiClientServiceCollectionExtensions))]
    [InlineData("Chatwright.Testing", typeof(Chatwright.Testing.FakeTencentChat))]
    public void It_does_not_change_unnoticed(string package, Type any)
    {
        Assert.Equal(package, any.Assembly.GetName().Name);
        var actual = any.Assembly.GeneratePublicApi(s_options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Runtime(), package, "PublicApi.txt");
        if (s_accepts)
            File.WriteAllText(file, actual);
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        var (gone, come) = (Lines(expected).Except(Lines(actual)), Lines(actual).Except(Lines(expected)));
        Assert.True(
            expected == actual,
            $"The public API of {package} is not what {file} says. If that is meant, run this test with SNAPSHOTS=accept and commit the file.\n"
            + string.Join('\n', [.. gone.Select(line => "- " + line), .. come.Select(line => "+ " + line)]));
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Runtime([CallerFilePath] string file = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "runtime"));
}
