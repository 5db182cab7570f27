namespace Fleet.Grains;

/// <summary>How far a number of users got.</summary>
/// <param name="Users">The number of users.</param>
/// <param name="Done">The number of users who are done, skipped ones included.</param>
/// <param name="Skipped">The number of users whom the API does not know, and of lines that cannot be a UserID.</param>
/// <param name="Pages">The number of pages of the users who are done.</param>
[GenerateSerializer, Immutable]
internal sealed record JobProgress(
    [property: Id(0)] long Users, [property: Id(1)] long Done, [property: Id(2)] long Skipped, [property: Id(3)] long Pages)
{
    /// <summary>No users.</summary>
    public static JobProgress None { get; } = new(0, 0, 0, 0);

    public bool IsDone => Done == Users;

    public static JobProgress operator +(JobProgress a, JobProgress b)
        => new(a.Users + b.Users, a.Done + b.Done, a.Skipped + b.Skipped, a.Pages + b.Pages);

    public override string ToString() => $"{Done} of {Users} users done ({Skipped} of them skipped), {Pages} pages";
}
