namespace Package.Tests.Harness;

/// <summary>One workspace for all tests: packing takes longer than they do.</summary>
public sealed class WorkspaceFixture : IAsyncLifetime
{
    private static readonly SemaphoreSlim s_gate = new(1);
    private static Workspace? s_workspace;
    private static int s_users;

    private Workspace? _workspace;

    internal Workspace Workspace => _workspace ?? throw new InvalidOperationException("There is no workspace yet.");

    public async Task InitializeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            _workspace = s_workspace ??= await Workspace.CreateAsync();
            s_users++;
        }
        finally
        {
            s_gate.Release();
        }
    }

    /// <summary>The workspace is gone with the last collection that uses it.</summary>
    public async Task DisposeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            if (_workspace is null || --s_users > 0)
                return;
            s_workspace = null;
            await _workspace.DisposeAsync();
        }
        finally
        {
            s_gate.Release();
        }
    }
}

/// <summary>Tests on the workspace, one after the other. Those of the two collections run side by side, each on projects of its own.</summary>
[CollectionDefinition(Name)]
public sealed class WorkspaceTests : ICollectionFixture<WorkspaceFixture>
{
    public const string Name = "workspace";
}

/// <summary>Tests on the same workspace that run beside the others: those of the packages, and of published programs.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedTests : ICollectionFixture<WorkspaceFixture>
{
    public const string Name = "published";
}
