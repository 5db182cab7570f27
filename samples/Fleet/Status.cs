namespace Fleet;

/// <summary>The progress of all workers together.</summary>
internal sealed record Status(long Users, long Done, long Skipped, long Pages)
{
    public static Task<Status> ReadAsync(Database database, CancellationToken cancellationToken) => database.RunAsync(
        "select count(*), count(*) filter (where done), count(error), coalesce(sum(page), 0)::bigint from walk",
        static async (command, token) =>
        {
            await using var row = await command.ExecuteReaderAsync(token);
            await row.ReadAsync(token);
            return new Status(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
        },
        cancellationToken);

    public override string ToString() => $"{Done} of {Users} users done ({Skipped} of them skipped), {Pages} pages";
}
