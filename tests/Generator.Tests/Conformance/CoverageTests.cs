namespace Generator.Tests.Conformance;

public sealed class CoverageTests
{
    /// <summary>The folders, and the ends of the names of their files, that the tests beside this one and those of the runtime go through.</summary>
    private static readonly Dictionary<string, string> s_read = new()
    {
        ["specs"] = ".api.yaml",
        ["requests"] = ".json",
        ["responses"] = ".json",
        ["paging"] = ".json",
        ["webhooks"] = ".json",
        ["yaml"] = ".json",
        ["signatures"] = ".json",
        ["json/accepted"] = ".json",
        ["json/refused"] = ".json",
        ["json/either"] = ".json",
        ["client"] = ".mjs",
    };

    [Fact]
    public void Every_file_of_the_vectors_has_a_runner()
    {
        var files = Directory.EnumerateFiles(VectorFiles.Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(VectorFiles.Root, path).Replace('\\', '/'))
            .Where(path => path is not ("README.md" or "check.mjs" or ".gitattributes"));
        Assert.DoesNotContain(files, path => !IsRead(path));
    }

    [Fact]
    public void Every_endpoint_and_webhook_of_the_specs_has_a_vector()
    {
        string[] folders = ["requests", "responses", "paging"];
        var named = folders.SelectMany(folder => VectorFiles.In(folder).Values).Select(vector => vector.Text("endpoint"));
        Assert.Empty(Depot.Instance.Endpoints.Keys.Except(named));
        var commands = VectorFiles.In("webhooks").Values.Select(vector => vector.Case.GetProperty("expected"))
            .Where(expected => expected.TryGetProperty("command", out _)).Select(expected => expected.GetProperty("command").GetString()!);
        Assert.Empty(Depot.Instance.Webhooks.Keys.Except(commands));
    }

    private static bool IsRead(string path)
        => s_read.TryGetValue(Path.GetDirectoryName(path)!.Replace('\\', '/'), out var end) && path.EndsWith(end, StringComparison.Ordinal);
}
