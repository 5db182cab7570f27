using Microsoft.Extensions.Options;

namespace Fleet;

/// <summary>Options for the work that several silos share. Set in the section <c>Fleet</c> of the configuration, alike for all silos.</summary>
internal sealed class FleetOptions
{
    /// <summary>The name of the job: silos of the same name share one list of users. It begins every key in Redis.</summary>
    public string Job { get; set; } = "fleet";

    /// <summary>
    /// The number of partitions of the list of users; at least 1. 64 by default, which is enough for 160,000 users. Fixed when the first user is
    /// added.
    /// </summary>
    public int Partitions { get; set; } = 64;

    /// <summary>
    /// The number of users that all silos together walk at a time; at least 1. 128 by default. A call waits for (walks / limit) seconds, which must
    /// be well below the client's timeout.
    /// </summary>
    public int Walks { get; set; } = 128;

    /// <summary>The number of users of one partition that are walked at a time; at least 1. 8 by default.</summary>
    public int WalksPerPartition { get; set; } = 8;

    /// <summary>The time that users rest after a page that could not be read. 30 seconds by default.</summary>
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The period of the reminders, which bring walks and the coordinator back after the death of a silo; more than zero. A minute by default.
    /// </summary>
    public TimeSpan ReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The address at which other silos reach this one. When null, the default, the first address of this machine that is not loopback.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>The port for other silos; 0, the default, takes a free one.</summary>
    public int SiloPort { get; set; }

    /// <summary>The port for commands such as <c>status</c>; 0, the default, takes a free one.</summary>
    public int GatewayPort { get; set; }

    /// <summary>The URL at which Orleans' dashboard is served, such as <c>http://localhost:8080</c>. When null, the default, there is none.</summary>
    public string? Dashboard { get; set; }

    /// <summary>The number of partitions that are open at a time.</summary>
    public int OpenPartitions => Math.Max(1, Walks / WalksPerPartition);

    internal sealed class Check : IValidateOptions<FleetOptions>
    {
        public ValidateOptionsResult Validate(string? name, FleetOptions options)
        {
            string[] failures =
            [
                .. Failure(options.Job.Length > 0, "Fleet:Job must not be empty."),
                .. Failure(options.Partitions >= 1, "Fleet:Partitions must be at least 1."),
                .. Failure(options.Walks >= 1, "Fleet:Walks must be at least 1."),
                .. Failure(options.WalksPerPartition >= 1, "Fleet:WalksPerPartition must be at least 1."),
                .. Failure(options.Rest >= TimeSpan.Zero, "Fleet:Rest must not be negative."),
                .. Failure(options.ReminderPeriod > TimeSpan.Zero, "Fleet:ReminderPeriod must be more than zero."),
                .. Failure(options.SiloPort is >= 0 and <= ushort.MaxValue, "Fleet:SiloPort must be a port."),
                .. Failure(options.GatewayPort is >= 0 and <= ushort.MaxValue, "Fleet:GatewayPort must be a port."),
            ];
            return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }

        private static string[] Failure(bool isGood, string failure) => isGood ? [] : [failure];
    }
}
