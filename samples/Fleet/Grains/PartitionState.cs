namespace Fleet.Grains;

/// <summary>The users of a partition. Written when users are added, and not again.</summary>
internal sealed record UserList
{
    /// <summary>The users, in the order in which they were added.</summary>
    public List<string> Users { get; init; } = [];
}

/// <summary>
/// Which users of a partition are done. Some 3 kB for 2,500 users, so it is written at most once a second: what is lost with a silo is told by the
/// walks again.
/// </summary>
internal sealed record UserStatuses
{
    /// <summary>A byte for each user, by the number of the user.</summary>
    public byte[] Values { get; set; } = [];

    /// <summary>The number of pages of the users who are done.</summary>
    public long Pages { get; set; }
}
