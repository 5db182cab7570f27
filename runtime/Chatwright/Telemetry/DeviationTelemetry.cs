using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Chatwright.Telemetry;

/// <summary>Reports deviations: each is counted, and the first of each endpoint or webhook and member is logged.</summary>
/// <param name="service">The service.</param>
/// <param name="counter">The counter.</param>
/// <param name="tag">The attribute that names the endpoint or webhook.</param>
internal sealed class DeviationTelemetry(string service, Counter<long> counter, string tag)
{
    /// <summary>Stands for the members beyond <see cref="MaxMembers"/>, as OpenTelemetry's conventions have it.</summary>
    private const string OtherMember = "_OTHER";

    // Keeps memory, the log and the attributes of the counter within bounds, whatever a peer sends.
    private const int MaxMembers = 256;

    private readonly ConcurrentDictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <param name="source">The endpoint or webhook, as it is told apart.</param>
    /// <param name="name">The value of the attribute that names it.</param>
    /// <param name="report">The deviations.</param>
    /// <param name="log">Logs the first deviation of a member.</param>
    internal void Report(string source, string name, DeviationReport report, Action<string, ApiDeviation> log)
    {
        for (var i = 0; i < report.Members.Count; i++)
        {
            var member = report.Members[i];
            Count(name, See(source, report.Listed[i], member, log) ? member : OtherMember, 1);
        }
        if (report.Unlisted > 0)
            Count(name, OtherMember, report.Unlisted);
    }

    /// <summary>Logs the first deviation of a member. Returns <see langword="false"/> if there are too many members to tell them apart.</summary>
    private bool See(string source, ApiDeviation deviation, string member, Action<string, ApiDeviation> log)
    {
        var key = $"{source} {member}";
        if (_seen.ContainsKey(key))
            return true;
        if (_seen.Count >= MaxMembers)
            return false;
        if (_seen.TryAdd(key, member))
            log(member, deviation);
        return true;
    }

    private void Count(string name, string member, int count)
        => counter.AddGuarded(count, new TagList { { Tags.Service, service }, { tag, name }, { Tags.Member, member } });
}
