namespace Backend;

/// <summary>The accounts and the group of this sample. The prefix keeps them apart from those of an app that has others.</summary>
internal sealed class Names(string prefix)
{
    public string Ann { get; } = prefix + "ann";

    public string Bob { get; } = prefix + "bob";

    public string Carl { get; } = prefix + "carl";

    /// <summary>An account that nobody imports.</summary>
    public string Ghost { get; } = prefix + "ghost";

    public string Team { get; } = prefix + "team";

    public IReadOnlyList<string> All => [Ann, Bob, Carl];
}
