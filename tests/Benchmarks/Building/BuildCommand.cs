using System.Globalization;
using Benchmarks.Generation;
using Benchmarks.Measuring;

namespace Benchmarks.Building;

/// <summary>Whole builds from nothing, of specs and of what a peer makes of the same API, in turns.</summary>
internal static class BuildCommand
{
    public const int DefaultEndpoints = 200;

    private const int Rounds = 2;

    public static async Task RunAsync(int endpoints, TextWriter output)
    {
        if (!NSwag.IsInstalled)
            await output.WriteLineAsync("NSwag is not installed: 'npm ci' in tests/OpenApi does it.");
        var table = new Table(2, "case", "dotnet build of", "s, min", "s, CPU", "MB, largest process", "lines an endpoint", "time / first row");
        foreach (var specs in (SpecSet[])[SpecSet.Copies(endpoints), SpecSet.AllEndpoints])
            await MeasureAsync(specs, table, output);
        table.Print(output);
    }

    private static async Task MeasureAsync(SpecSet specs, Table table, TextWriter output)
    {
        List<BuildProject> projects =
        [
            BuildProject.OfSpecs("Chatwright", specs, "full"),
            BuildProject.OfSpecs("Chatwright, JSON for the wire only", specs, "wire"),
        ];
        try
        {
            if (NSwag.IsInstalled)
                projects.Add(await ClientOfNSwagAsync(specs, output));
            var builds = projects.Select(_ => new List<ChildUsage>()).ToList();
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < projects.Count; i++)
                    builds[i].Add(await projects[i].BuildAsync());
            }
            Add(specs, projects, builds, table);
        }
        finally
        {
            projects.ForEach(project => project.Dispose());
        }
    }

    private static async Task<BuildProject> ClientOfNSwagAsync(SpecSet specs, TextWriter output)
    {
        var (code, making) = await NSwag.ClientAsync(specs);
        await output.WriteLineAsync($"{specs.Name}: NSwag took {Seconds(making.Elapsed)} s to make its client, which its row leaves out.\n");
        return BuildProject.OfCode("NSwag's client, made before", specs.Endpoints, code);
    }

    private static void Add(SpecSet specs, List<BuildProject> projects, List<List<ChildUsage>> builds, Table table)
    {
        var first = Best(builds[0]);
        for (var i = 0; i < projects.Count; i++)
        {
            var best = Best(builds[i]);
            table.Add(
                specs.Name,
                projects[i].Name,
                Seconds(best),
                Seconds(builds[i].Min(build => build.Processor)),
                builds[i].Max(build => build.PeakBytes) is { } peak ? Figures.Whole(peak / 1e6) : Figures.None,
                Figures.Whole(projects[i].Lines),
                Figures.Ratio(best / first));
        }
    }

    private static TimeSpan Best(List<ChildUsage> builds) => builds.Min(build => build.Elapsed);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
