using Npgsql;

namespace Fleet;

/// <summary>Permits that were taken together: the first counts after a wait from now, each further one an interval later.</summary>
internal readonly record struct PermitBatch(int Count, TimeSpan FirstAfter);

/// <summary>
/// The calendar of an app's calls. Taking permits is moving its one entry, the time of the next call, into the future. All times are the database's;
/// what a worker is told is how long to wait, so that clocks need not agree.
/// </summary>
internal sealed class Budget(Database database, FleetOptions options)
{
    /// <summary>A clock that was set back must not stop everybody until it has caught up.</summary>
    private static readonly TimeSpan s_furthest = TimeSpan.FromMinutes(1);

    public async Task<PermitBatch> TakeAsync(int count, CancellationToken cancellationToken)
    {
        const string Sql = """
            update budget
            set next_at = least(greatest(next_at, clock_timestamp()), clock_timestamp() + @furthest) + @taken
            where name = @name
            returning next_at - @taken - clock_timestamp()
            """;
        var wait = await database.RunAsync(
            Sql,
            static async (command, token) => await command.ExecuteScalarAsync(token),
            cancellationToken,
            new NpgsqlParameter("name", options.Budget),
            new NpgsqlParameter("taken", options.Interval * count),
            new NpgsqlParameter("furthest", s_furthest));
        return wait is TimeSpan first
            ? new(count, first)
            : throw new InvalidOperationException($"There is no budget {options.Budget} in the database. Run init first.");
    }
}
