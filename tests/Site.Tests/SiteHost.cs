using Tool.Tests.Harness;

namespace Site.Tests;

/// <summary>The site of all shipped specs, in a folder and served with a fake, and the browser that looks at both.</summary>
public sealed class SiteHost : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private Serving? _serving;

    public Browser Browser { get; } = new();

    /// <summary>The address of the fake, without a slash at its end.</summary>
    public string Served => _serving!.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>The address of a page in the folder.</summary>
    public string File(string path) => new Uri(Path.Combine(_folder.Path, "site", path)).AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (Browser.Program is null)
            return;
        var docs = await new ToolRun { Folder = _folder.Path }.RunAsync("docs", "-o", "site");
        Assert.Equal(0, docs.ExitCode);
        _serving = await Serving.StartAsync(_folder.Path, []);
        await Browser.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        if (_serving is not null)
            await _serving.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>The tests that share one site and one browser.</summary>
[CollectionDefinition(nameof(SiteHost))]
public sealed class SiteHostCollection : ICollectionFixture<SiteHost>;
