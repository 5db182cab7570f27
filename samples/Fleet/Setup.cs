using Npgsql;

namespace Fleet;

/// <summary>Makes the tables, and fills the list of users.</summary>
internal sealed class Setup(Database database, FleetOptions options)
{
    /// <summary>Adds the missing tables and users. Users who are in the list already keep their state.</summary>
    /// <returns>The number of new users.</returns>
    public async Task<int> RunAsync(IAsyncEnumerable<string> users, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, Schema(), cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(
            connection,
            "insert into budget (name) values (@name) on conflict do nothing",
            cancellationToken,
            new NpgsqlParameter("name", options.Budget));
        await ExecuteAsync(connection, "create temporary table incoming (user_id text) on commit drop", cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync("copy incoming from stdin (format binary)", cancellationToken))
        {
            await foreach (var user in users.WithCancellation(cancellationToken))
                await copy.WriteRowAsync(cancellationToken, user);
            await copy.CompleteAsync(cancellationToken);
        }
        var added = await ExecuteAsync(
            connection, "insert into walk (user_id) select distinct user_id from incoming on conflict do nothing", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }

    private static string Schema()
    {
        using var reader = new StreamReader(typeof(Setup).Assembly.GetManifestResourceStream("schema.sql")!);
        return reader.ReadToEnd();
    }

    private static async Task<int> ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
