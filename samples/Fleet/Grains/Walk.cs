using System.Text.Json;
using Chatwright;
using Fleet.Hosting;
using Fleet.TencentChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Providers;
using Orleans.Storage;

namespace Fleet.Grains;

/// <summary>
/// Reads a user's pages and keeps each together with the request of the next. After the death of a silo the walk goes on elsewhere: its partition
/// calls it again, and if the partition is gone too, its reminder does.
/// </summary>
[RandomPlacement]
internal sealed partial class Walk(
    [PersistentState(Walk.StateName)] IPersistentState<WalkState> kept,
    [FromKeyedServices(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME)] IGrainStorage store,
    TencentChatClient chat,
    TransientRetry retry,
    FleetOptions options,
    IHostApplicationLifetime host,
    ILogger<Walk> logger) : WorkingGrain(host), IWalk, IRemindable
{
    private const string StateName = "walk";
    private const string ReminderName = "walk";

    private readonly Guid _activation = Guid.NewGuid();
    private Task<WalkResult?>? _walking;
    private IGrainReminder? _reminder;

    private string User => this.GetPrimaryKeyString();

    public async Task<WalkResult?> RunAsync()
    {
        // While it is under way, the state may be one that is not written yet.
        if (_walking is null && kept.State.IsDone)
        {
            DeactivateOnIdle();
            return Result();
        }
        var walking = _walking ??= WalkAsync(Ending);
        return await HasEndedAsync(walking) ? await walking : null;
    }

    /// <summary>
    /// Reads the store itself. A silo that was declared dead and does not know it yet has activations, and their states are of that time.
    /// </summary>
    public async Task<string> ExportAsync()
    {
        var stored = new GrainState<WalkState>(new());
        await store.ReadStateAsync(StateName, this.GetGrainId(), stored);
        var state = stored.State ?? new();
        var line = new ExportLine(User, state.IsDone, state.Code, [.. state.Pages.SelectMany(page => page)]);
        if (_walking is null)
            DeactivateOnIdle();
        return JsonSerializer.Serialize(line, StateSerializer.Options);
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (await RunAsync() is { IsDone: true })
            await ForgetReminderAsync(Ending);
    }

    private async Task<WalkResult?> WalkAsync(CancellationToken cancellationToken)
    {
        // So that the task is known before it ends.
        await Task.Yield();
        try
        {
            await ReadPagesAsync(cancellationToken);
            return Result();
        }
        catch (InconsistentStateException)
        {
            LogElsewhere(logger, User);
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            // Whoever calls next may find another silo. Ten million walks that have ended must not stay in memory.
            _walking = null;
            DeactivateOnIdle();
        }
    }

    private async Task ReadPagesAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!kept.State.IsDone)
                await NextPageAsync(cancellationToken);
        }
        catch (ApiErrorException e) when (e.Is(TencentChatErrorCode.UserNotImported))
        {
            await SkipAsync(e.Message, e.Code, cancellationToken);
        }
        catch (ArgumentException e) when (kept.State.Pages.Count == 0)
        {
            // The client sends no request for what cannot be a UserID, such as the header of a table.
            await SkipAsync(e.Message, (long)TencentChatErrorCode.RequestParameterInvalid, cancellationToken);
        }
        catch (ChatwrightException e)
        {
            LogResting(logger, User, e.Message);
        }
        await ForgetReminderAsync(cancellationToken);
    }

    private Task SkipAsync(string reason, long code, CancellationToken cancellationToken)
    {
        LogSkipped(logger, User, reason);
        return KeepAsync(kept.State with { IsDone = true, Code = code }, cancellationToken);
    }

    private async Task NextPageAsync(CancellationToken cancellationToken)
    {
        var state = kept.State;
        var request = state.Next ?? new() { FromAccount = User };
        var page = await chat.Conversations.ListAsync(request, cancellationToken).AsPages().FirstAsync(cancellationToken);
        var next = page.NextRequest;
        if (next == request)
            throw new ApiResponseException("v4/recentcontact/get_list", $"the cursor of {User} does not move");
        await KeepAsync(
            state with { Pages = [.. state.Pages, page.Response.SessionItem], Next = next, IsDone = next is null }, cancellationToken);
        if (next is not null && _reminder is null)
            await SetReminderAsync(cancellationToken);
    }

    private Task SetReminderAsync(CancellationToken cancellationToken) => retry.RunAsync(
        async () => _reminder = await this.RegisterOrUpdateReminder(ReminderName, options.ReminderPeriod, options.ReminderPeriod),
        cancellationToken);

    /// <summary>Writes a state on condition that nobody else has written since this activation read or wrote it last.</summary>
    /// <exception cref="InconsistentStateException">Another activation walks this user. Nothing was written.</exception>
    private async Task KeepAsync(WalkState state, CancellationToken cancellationToken)
    {
        state = state with { Writer = _activation };
        var before = kept.State;
        kept.State = state;
        try
        {
            await retry.RunAsync(kept.WriteStateAsync, cancellationToken);
        }
        catch (InconsistentStateException)
        {
            // The store may have carried out an earlier attempt whose response was lost.
            await retry.RunAsync(kept.ReadStateAsync, cancellationToken);
            if (kept.State.Writer != _activation || kept.State.Pages.Count != state.Pages.Count || kept.State.IsDone != state.IsDone)
                throw;
        }
        catch (OperationCanceledException)
        {
            kept.State = before;
            throw;
        }
    }

    /// <summary>A user of one page has no reminder: so short a walk is not worth two more writes.</summary>
    private async Task ForgetReminderAsync(CancellationToken cancellationToken)
    {
        if (kept.State.Pages.Count < 2 && kept.State.Next is null)
            return;
        await retry.RunAsync(
            async () =>
            {
                var reminder = _reminder ?? await this.GetReminder(ReminderName);
                // If it was registered once more since, this one is out of date, and the next attempt looks it up.
                _reminder = null;
                if (reminder is not null)
                    await this.UnregisterReminder(reminder);
            },
            cancellationToken);
    }

    private WalkResult Result() => new(kept.State.IsDone, kept.State.Pages.Count, kept.State.Code);

    [LoggerMessage(LogLevel.Warning, "{User} is skipped: {Reason}")]
    private static partial void LogSkipped(ILogger logger, string user, string reason);

    [LoggerMessage(LogLevel.Warning, "{User} rests for a while: {Reason}")]
    private static partial void LogResting(ILogger logger, string user, string reason);

    [LoggerMessage(LogLevel.Warning, "{User} is walked by another activation. This one ends.")]
    private static partial void LogElsewhere(ILogger logger, string user);
}
