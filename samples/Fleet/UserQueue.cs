using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwright;
using Fleet.TencentChat;
using Npgsql;
using NpgsqlTypes;

namespace Fleet;

/// <summary>A user whom this worker holds.</summary>
/// <param name="Id">The user.</param>
/// <param name="Page">The number of pages that are kept already.</param>
/// <param name="Next">The request of the next page.</param>
internal sealed record HeldUser(string Id, int Page, ListConversationsRequest Next);

/// <summary>
/// The list of users that all workers share. A worker that dies keeps its users until their leases end; then they are taken by another, at the page
/// where they are.
/// </summary>
internal sealed class UserQueue(Database database, FleetOptions options)
{
    /// <summary>The conversations are written by the client's own code, which keeps kinds of conversations that this version does not know.</summary>
    private static readonly JsonSerializerOptions s_json = new()
    {
        TypeInfoResolver = TencentChatJson.TypeInfoResolver,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One run of one process. A process that starts again is another one.</summary>
    private readonly Guid _owner = Guid.NewGuid();

    /// <summary>Takes a user; null when none is to be had now.</summary>
    public Task<HeldUser?> TakeAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            update walk set owner = @owner, due_at = now() + @lease
            where user_id = (select user_id from walk where not done and due_at <= now() order by due_at limit 1 for update skip locked)
            returning user_id, page, next
            """;
        return database.RunAsync(Sql, ReadUserAsync, cancellationToken, Owner(), Lease());
    }

    /// <summary>Keeps a page and the request of the page after it, both or neither.</summary>
    /// <param name="next">Null when there is no page after it, so that the user is done.</param>
    /// <returns>False when the user is no longer held, so that another worker has it: nothing was kept.</returns>
    public async Task<bool> KeepAsync(HeldUser user, ApiList<Conversation> items, ListConversationsRequest? next, CancellationToken cancellationToken)
    {
        const string Sql = """
            with moved as (
                update walk set page = page + 1, next = @next, done = @next is null, due_at = now() + @lease
                where user_id = @user and owner = @owner and page = @page and not done
                returning user_id)
            insert into page (user_id, page, items) select user_id, @page, @items from moved
            """;
        var kept = await database.RunAsync(
            Sql,
            cancellationToken,
            Owner(), Lease(), User(user), Page(user),
            Json("next", next is null ? null : JsonSerializer.Serialize(next, s_json)),
            Json("items", JsonSerializer.Serialize(items, s_json)));
        return kept == 1 || await IsKeptAsync(user, cancellationToken);
    }

    /// <summary>Marks a user whom the API does not know as done.</summary>
    public Task SkipAsync(HeldUser user, long code, CancellationToken cancellationToken) => database.RunAsync(
        "update walk set done = true, error = @code where user_id = @user and owner = @owner", cancellationToken, Owner(), User(user),
        new NpgsqlParameter("code", code));

    /// <summary>Gives a user back, to be taken again after a rest.</summary>
    public Task ReturnAsync(HeldUser user, TimeSpan rest, CancellationToken cancellationToken) => database.RunAsync(
        "update walk set due_at = now() + @rest, owner = null where user_id = @user and owner = @owner and not done", cancellationToken, Owner(),
        User(user), new NpgsqlParameter("rest", rest));

    /// <summary>Holds users for another lease.</summary>
    public Task RenewAsync(IReadOnlyCollection<string> users, CancellationToken cancellationToken) => database.RunAsync(
        "update walk set due_at = now() + @lease where user_id = any(@users) and owner = @owner and not done",
        cancellationToken, Owner(), Lease(), new NpgsqlParameter("users", users.ToArray()));

    /// <summary>Determines whether any user is not done, no matter which worker holds them.</summary>
    public Task<bool> IsLeftAsync(CancellationToken cancellationToken) => database.RunAsync(
        "select exists (select from walk where not done)", static async (command, token) => await command.ExecuteScalarAsync(token) is true,
        cancellationToken);

    /// <summary>The response to the first attempt may have been lost with the connection. Then the page was stored, by this worker.</summary>
    private Task<bool> IsKeptAsync(HeldUser user, CancellationToken cancellationToken) => database.RunAsync(
        "select exists (select from walk where user_id = @user and owner = @owner and page = @page + 1)",
        static async (command, token) => await command.ExecuteScalarAsync(token) is true,
        cancellationToken, Owner(), User(user), Page(user));

    private static async Task<HeldUser?> ReadUserAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken))
            return null;
        var id = row.GetString(0);
        var next = await row.IsDBNullAsync(2, cancellationToken)
            ? new() { FromAccount = id }
            : JsonSerializer.Deserialize<ListConversationsRequest>(row.GetString(2), s_json)!;
        return new(id, row.GetInt32(1), next);
    }

    private NpgsqlParameter Owner() => new("owner", _owner);

    private NpgsqlParameter Lease() => new("lease", options.Lease);

    private static NpgsqlParameter User(HeldUser user) => new("user", user.Id);

    private static NpgsqlParameter Page(HeldUser user) => new("page", user.Page);

    private static NpgsqlParameter Json(string name, string? json) => new(name, NpgsqlDbType.Json) { Value = (object?)json ?? DBNull.Value };
}
