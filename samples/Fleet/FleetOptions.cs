using Microsoft.Extensions.Options;

namespace Fleet;

/// <summary>Options for the work that several workers share. Set in the section <c>Fleet</c> of the configuration, alike for all workers.</summary>
internal sealed class FleetOptions
{
    /// <summary>The budget that is shared: one name for each app and limit.</summary>
    public string Budget { get; set; } = "get_list";

    /// <summary>
    /// The number of calls that all workers together may make in one <see cref="Window"/>; at least 1. 200 by default, as get_list documents.
    /// </summary>
    public int Permits { get; set; } = 200;

    /// <summary>The window of the limit. A second by default.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How late a call may be made after its time. More of it rides out longer pauses of a process and a slower network, and costs as much of the
    /// limit: of a window of a second, 60 milliseconds, the default, leave 94 %. Must be more than the time of a round trip to the database.
    /// </summary>
    public TimeSpan Slack { get; set; } = TimeSpan.FromMilliseconds(60);

    /// <summary>The number of permits that a worker takes from the database at a time; at least 1. 16 by default.</summary>
    public int Batch { get; set; } = 16;

    /// <summary>The number of users that a worker walks at a time; at least 1. 32 by default.</summary>
    public int Concurrency { get; set; } = 32;

    /// <summary>The time after which a silent worker loses its users. A minute by default; more than a second.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The time that a user rests after a page that could not be read. 30 seconds by default.</summary>
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time between two calls, so that no window holds more than its permits even if each call is late by up to the slack.</summary>
    public TimeSpan Interval => (Window + Slack) / Permits;

    internal sealed class Check : IValidateOptions<FleetOptions>
    {
        public ValidateOptionsResult Validate(string? name, FleetOptions options)
        {
            string[] failures =
            [
                .. Failure(options.Budget.Length > 0, "Fleet:Budget must not be empty."),
                .. Failure(options.Permits >= 1, "Fleet:Permits must be at least 1."),
                .. Failure(options.Window > TimeSpan.Zero, "Fleet:Window must be more than zero."),
                .. Failure(options.Slack > TimeSpan.Zero, "Fleet:Slack must be more than zero."),
                .. Failure(options.Batch >= 1, "Fleet:Batch must be at least 1."),
                .. Failure(options.Concurrency >= 1, "Fleet:Concurrency must be at least 1."),
                .. Failure(options.Lease > TimeSpan.FromSeconds(1), "Fleet:Lease must be more than a second."),
                .. Failure(options.Rest >= TimeSpan.Zero, "Fleet:Rest must not be negative."),
            ];
            return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }

        private static string[] Failure(bool isGood, string failure) => isGood ? [] : [failure];
    }
}
