using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Runtime.Tests.PublicApi;

/// <summary>The public API of each package stands in a file beside its project. Who changes one sees it in the difference; so does the reader of the change.</summary>
public sealed class PublicApiTests
{
    private static readonly bool s_accepts = Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept";

    [Theory]
    [InlineData("Chatwright", typeof(Chatwright.ApiException))]
    [InlineData("Chatwright.Hosting", typeof(Microsoft.Extensions.DependencyInjection.ApiClientServiceCollectionExtensions))]
    [InlineData("Chatwright.Testing", typeof(Chatwright.Testing.FakeChatService))]
    public void It_does_not_change_unnoticed(string package, Type any)
    {
        Assert.Equal(package, any.Assembly.GetName().Name);
        var actual = ApiPrinter.Print(any.Assembly);
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

    [Fact]
    public void Every_kind_of_change_would_be_seen()
    {
        var text = ApiPrinter.Print(typeof(PublicApiTests).Assembly);
        string[] expected =
        [
            "    const Int32 Number = 3",
            "    protected new(String text, Int32? number = 5)",
            "    event EventHandler Happened",
            "    String? Maybe { get; init; }",
            "    required String Name { get; set; }",
            "    static T? Find<TKey>(Dictionary<TKey, String?> all, out Int32 count, params String[] rest)",
            "    abstract Task<String?> AskAsync(CancellationToken cancellationToken = default)",
            "    virtual String ToString(String? format, IFormatProvider? formatProvider)",
            "Runtime.Tests.PublicApi: enum Specimen<T>.Kind where T : IDisposable : Byte",
        ];
        Assert.All(expected, line => Assert.Contains(line, Lines(text)));
        Assert.Contains(Lines(text), line => line.StartsWith("Runtime.Tests.PublicApi: abstract class Specimen<T> where T : IDisposable : List<T>, ", StringComparison.Ordinal));
        Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Runtime([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "runtime"));
}
