namespace Samples.Tests.FleetSample;

/// <summary>The counts of one run.</summary>
/// <param name="Pages">The pages that all users have together.</param>
/// <param name="Repeated">The requests that had been made before.</param>
/// <param name="Lost">The conversations that were not kept.</param>
/// <param name="Doubled">The conversations that were kept twice.</param>
/// <param name="Most">The most requests that arrived in any one second.</param>
/// <param name="Unexplained">The most of them that neither the limit nor a stall of this machine allows.</param>
/// <param name="Used">The part of the limit that was used.</param>
internal sealed record Counts(int Pages, int Repeated, int Lost, int Doubled, int Most, int Unexplained, double Used)
{
    public override string ToString()
        => $"{Pages} pages: {Lost} lost, {Doubled} doubled, {Repeated} requested again; "
            + $"at most {Most} in a second (limit {FleetRun.Limit}; {Unexplained} beyond it without a stall), {Used:P1} used";
}
