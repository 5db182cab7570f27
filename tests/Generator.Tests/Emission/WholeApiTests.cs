using Generator.Tests.Harness;

namespace Generator.Tests.Emission;

/// <summary>All specs of the Chat API: they compile together, and each group compiles in a project that selects it alone.</summary>
public class WholeApiTests
{
    private const string Endpoint = "endpoint: v4/";

    public static TheoryData<string> Groups =>
        [.. Endpoints.Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Endpoints => Repository.WholeApi.Select(EndpointPath).OfType<string>();

    [Fact]
    public void All_endpoints_compile_together()
    {
        var run = GeneratorHarness.RunMany(SpecProject.Empty.With(Repository.WholeApi)).AssertClean();
        Assert.Equal(Repository.WholeApi.Count(), run.Files.Length);
        Assert.Equal(172, Endpoints.Count());
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_compiles_alone(string group)
    {
        var shipped = SpecProject.Empty.With(Repository.WholeApi.Select(spec => new SpecText("m/" + spec.Path, spec.Text) { IsShipped = true }));
        var run = GeneratorHarness.RunMany(shipped.Set("_ChatwrightEndpoints", group + "/*")).AssertClean();
        var expected = Endpoints.Count(path => path.StartsWith(group + "/", StringComparison.Ordinal));
        Assert.InRange(run.Files.Length, expected + 1, expected + 20);
    }

    private static string? EndpointPath(SpecText spec) =>
        spec.Text.Split('\n').FirstOrDefault(line => line.StartsWith(Endpoint, StringComparison.Ordinal))?[Endpoint.Length..].Trim();
}
