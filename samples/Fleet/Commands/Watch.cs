using Fleet.Grains;
using Spectre.Console;

namespace Fleet.Commands;

/// <summary>Shows the progress until all users are done: a bar on a terminal, a line now and then elsewhere.</summary>
internal static class Watch
{
    private static readonly TimeSpan s_bar = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_line = TimeSpan.FromSeconds(2);

    public static Task RunAsync(IGrainFactory grains, CancellationToken cancellationToken)
        => Console.IsOutputRedirected ? LinesAsync(grains, cancellationToken) : BarAsync(grains, cancellationToken);

    private static async Task LinesAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        await foreach (var progress in ReadAsync(grains, s_line, cancellationToken))
            Console.WriteLine(progress);
    }

    private static Task BarAsync(IGrainFactory grains, CancellationToken cancellationToken) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask("users");
            await foreach (var progress in ReadAsync(grains, s_bar, cancellationToken))
            {
                bar.Description = Markup.Escape($"{progress}");
                bar.MaxValue = Math.Max(1, progress.Users);
                bar.Value = progress.Done;
            }
        });

    /// <summary>The progress, again and again, last when all are done.</summary>
    private static async IAsyncEnumerable<JobProgress> ReadAsync(
        IGrainFactory grains, TimeSpan every, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isDone = false;
        while (!isDone)
        {
            JobProgress? progress = null;
            try
            {
                progress = await grains.GetGrain<ICoordinator>(0).GetProgressAsync().WaitAsync(cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The silo of a grain died, or Redis is away. Others take over.
            }
            if (progress is not null)
            {
                isDone = progress.IsDone;
                yield return progress;
            }
            if (!isDone)
                await Task.Delay(every, cancellationToken);
        }
    }
}
