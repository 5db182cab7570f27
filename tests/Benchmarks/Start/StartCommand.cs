using System.Globalization;
using Benchmarks.Measuring;
using Chatwright.Testing;

namespace Benchmarks.Start;

/// <summary>The first call of fresh processes, which take turns, to a fake in this process.</summary>
internal static class StartCommand
{
    public const int DefaultRounds = 15;

    private const string ByHand = "by hand: HttpClient + System.Text.Json source generation";
    private const string User = "user_0001";

    public static async Task RunAsync(int rounds, TextWriter output)
    {
        StartProject[] projects =
        [
            StartProject.OfSpecs("Chatwright", isReadyToRun: false),
            StartProject.OfSpecs("Chatwright, PublishReadyToRun", isReadyToRun: true),
            StartProject.ByHand(ByHand, isReadyToRun: false),
            StartProject.ByHand("by hand, PublishReadyToRun", isReadyToRun: true),
            StartProject.OfNSwag("NSwag's client, made before"),
        ];
        try
        {
            foreach (var project in projects)
                await project.PublishAsync();
            Print(projects, await MeasureAsync(projects, rounds), output);
        }
        finally
        {
            Array.ForEach(projects, project => project.Dispose());
        }
    }

    private static async Task<List<FirstCallFigures>[]> MeasureAsync(StartProject[] projects, int rounds)
    {
        var options = new FakeTencentChatOptions { PageSize = 10 };
        await using var fake = new FakeTencentChat(options);
        var user = fake.User(User);
        for (var i = 0; i < options.PageSize; i++)
            user.AddOneToOne(string.Create(CultureInfo.InvariantCulture, $"peer_{i}"), DateTimeOffset.UnixEpoch.AddDays(20_000 + i));
        await fake.StartAsync();
        string[] arguments =
        [
            fake.Host.Primary.ToString(),
            options.SdkAppId.ToString(CultureInfo.InvariantCulture),
            options.SecretKey,
            options.AdminIdentifier,
            User,
        ];
        var figures = Array.ConvertAll(projects, _ => new List<FirstCallFigures>());
        var order = new Random(1);
        int[] turns = [.. Enumerable.Range(0, projects.Length)];
        // The round before the first warms the fake and the file cache.
        for (var round = 0; round <= rounds; round++)
        {
            // In another order each round, so that no program always follows the same one.
            order.Shuffle(turns);
            foreach (var at in turns)
            {
                var measured = await projects[at].RunAsync(arguments);
                if (round > 0)
                    figures[at].Add(measured);
            }
        }
        return figures;
    }

    private static void Print(StartProject[] projects, List<FirstCallFigures>[] figures, TextWriter output)
    {
        var table = new Table(
            1, "first call of a process", "ms, min", "ms, median", "methods compiled", "process ms, min", "process ms, median", "time / by hand");
        var byHand = figures[Array.FindIndex(projects, project => project.Name == ByHand)].Min(figure => figure.Call);
        for (var i = 0; i < projects.Length; i++)
        {
            table.Add(
                projects[i].Name,
                Milliseconds(figures[i].Min(figure => figure.Call)),
                Milliseconds(Median.Of(figures[i].Select(figure => figure.Call))),
                Figures.Whole(Median.Of(figures[i].Select(figure => (double)figure.Methods))),
                Milliseconds(figures[i].Min(figure => figure.Process)),
                Milliseconds(Median.Of(figures[i].Select(figure => figure.Process))),
                Figures.Ratio(figures[i].Min(figure => figure.Call) / byHand));
        }
        table.Print(output);
    }

    private static string Milliseconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
