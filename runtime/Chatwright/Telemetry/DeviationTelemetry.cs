using System.Collections.Concurrent;
using Chatwright.CodeGeneration;
using Microsoft.Extensions.Logging;

namespace Chatwright.Telemetry;

/// <summary>Reports the deviations of responses: each is counted, and the first of each endpoint and member is logged.</summary>
internal sealed class DeviationTelemetry(string service)
{
    /// <summary>Stands for the members beyond <see cref="MaxMembers"/>, as OpenTelemetry's conventions have it.</summary>
    private const string OtherMember = "_OTHER";

    // Keeps memory, the log and the attributes of the counter within bounds, whatever a peer sends.
    private const int MaxMembers = 256;

    private readonly ConcurrentDictionary<(string Path, string Member), bool> _seen = new();

    internal void Report(ApiEndpoint endpoint, DeviationReport report, ILogger logger)
    {
        for (var i = 0; i < report.Members.Count; i++)
        {
            var member = report.Members[i];
            Count(endpoint, See(endpoint, report.Listed[i], member, logger) ? member : OtherMember, 1);
        }
        if (report.Unlisted > 0)
            Count(endpoint, OtherMember, report.Unlisted);
    }

    /// <summary>Logs the first deviation of a member. Returns <see langword="false"/> if there are too many members to tell them apart.</summary>
    private bool See(ApiEndpoint endpoint, ApiDeviation deviation, string member, ILogger logger)
    {
        var key = (endpoint.Path, member);
        if (_seen.ContainsKey(key))
            return true;
        if (_seen.Count >= MaxMembers)
            return false;
        if (_seen.TryAdd(key, true))
            logger.Deviated(endpoint.Path, member, deviation.Found, deviation.Expected);
        return true;
    }

    private void Count(ApiEndpoint endpoint, string member, int count)
        => Instruments.Deviations.Add(count, new(Tags.Service, service), new(Tags.Template, endpoint.UrlTemplate), new(Tags.Member, member));
}
