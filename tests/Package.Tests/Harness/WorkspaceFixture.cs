namespace Package.Tests.Harness;

/// <summary>One workspace for all tests: packing takes longer than they do.</summary>
public sealed class WorkspaceFixture : IAsyncLifetime
{
    private Workspace? _workspace;

    internal Workspace Workspace => _workspace ?? throw new InvalidOperationException("There is no workspace yet.");

    public async Task InitializeAsync() => _workspace = await Workspace.CreateAsync();

    public Task DisposeAsync()
    {
        _workspace?.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>Its tests run one after the other, on the same workspace.</summary>
[CollectionDefinition(Name)]
public sealed class WorkspaceTests : ICollectionFixture<WorkspaceFixture>
{
    public const string Name = "workspace";
}
