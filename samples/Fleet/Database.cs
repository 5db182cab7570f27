using Microsoft.Extensions.Logging;
using Npgsql;
using Polly;
using Polly.Retry;

namespace Fleet;

/// <summary>The database that the workers share. Its operations wait while the database is down, and continue when it is back.</summary>
internal sealed partial class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _pipeline;

    public Database(string connectionString, ILogger<Database> logger)
    {
        (_source, _logger) = (NpgsqlDataSource.Create(connectionString), logger);
        _pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(e => e.IsTransient),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(50),
                MaxDelay = TimeSpan.FromSeconds(2),
                MaxRetryAttempts = int.MaxValue,
                OnRetry = retry =>
                {
                    LogDown(_logger, retry.Outcome.Exception!.Message);
                    return default;
                },
            })
            .Build();
    }

    /// <summary>Runs a command that may be repeated: what became of it is not known when the connection is lost.</summary>
    /// <exception cref="NpgsqlException">The database refuses it, for a reason that does not pass.</exception>
    public async Task<T> RunAsync<T>(
        string sql, Func<NpgsqlCommand, CancellationToken, Task<T>> run, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
        => await _pipeline.ExecuteAsync(
            async token =>
            {
                await using var command = _source.CreateCommand(sql);
                foreach (var parameter in parameters)
                    command.Parameters.Add(parameter.Clone());
                return await run(command, token);
            },
            cancellationToken);

    /// <summary>Runs a command that may be repeated.</summary>
    /// <returns>The number of changed rows.</returns>
    public Task<int> RunAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
        => RunAsync(sql, static (command, token) => command.ExecuteNonQueryAsync(token), cancellationToken, parameters);

    /// <summary>A connection of one's own, for what is more than a command.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => _source.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    [LoggerMessage(LogLevel.Warning, "The database is away: {Reason}")]
    private static partial void LogDown(ILogger logger, string reason);
}
