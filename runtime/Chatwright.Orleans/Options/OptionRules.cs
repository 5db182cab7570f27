using System.Globalization;

namespace Chatwright.Orleans;

/// <summary>The ranges of the options.</summary>
internal static class OptionRules
{
    private const int MaxBatch = 10_000;

    private static readonly TimeSpan s_maxSlack = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_minReservation = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_maxReservation = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_maxWindow = TimeSpan.FromDays(1);

    /// <summary>Finds everything that is out of range: a sentence for each option.</summary>
    internal static IReadOnlyList<string> Check(OrleansRateLimitOptions options)
    {
        List<string> errors = [];
        Require(options.Slack > TimeSpan.Zero && options.Slack <= s_maxSlack, nameof(options.Slack), "more than zero and at most a minute");
        Require(options.Batch is >= 1 and <= MaxBatch, nameof(options.Batch), "from 1 to 10000");
        Require(
            options.Reservation >= s_minReservation && options.Reservation <= s_maxReservation,
            nameof(options.Reservation), "from 200 milliseconds to an hour");
        Require(options.QueueLimit >= 1, nameof(options.QueueLimit), "at least 1");
        Require(options.StorageName is null or { Length: > 0 }, nameof(options.StorageName), "a name, or null for the default storage provider");
        foreach (var (endpoint, limit) in options.Limits)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{nameof(options.Limits)}[\"{endpoint}\"]");
            Require(limit is not null, name, "a limit");
            Require(limit is null or { Permits: >= 1 }, $"{name}.{nameof(limit.Permits)}", "at least 1");
            Require(
                limit is null || (limit.Window > TimeSpan.Zero && limit.Window <= s_maxWindow),
                $"{name}.{nameof(limit.Window)}", "more than zero and at most a day");
        }
        return errors;

        void Require(bool isMet, string option, string range)
        {
            if (!isMet)
                errors.Add($"{nameof(OrleansRateLimitOptions)}.{option} must be {range}.");
        }
    }
}
