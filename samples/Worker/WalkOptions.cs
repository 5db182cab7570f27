using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>The options of the walk. Set in the section <c>Walk</c> of the configuration.</summary>
internal sealed class WalkOptions
{
    /// <summary>A file with a UserID on each line. Must be set for a real app; the embedded fake brings its own.</summary>
    public string? Users { get; set; }

    /// <summary>
    /// The journal: what was found and how far the walk got. A walk that is started again with the same journal goes on where it ended.
    /// </summary>
    public string Journal { get; set; } = "conversations.jsonl";

    /// <summary>
    /// The number of users that are walked at a time; at least 1. 16 by default: with a tenth of a second for a call that is 160 calls a second,
    /// below the documented 200.
    /// </summary>
    public int Concurrency { get; set; } = 16;

    /// <summary>The number of rounds over users whose walk failed for a transient reason; at least 1.</summary>
    public int Passes { get; set; } = 3;

    /// <summary>The time between two passes.</summary>
    public TimeSpan PassDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The number of users in a row that may fail before the walk stops; at least 1. A longer row means a fault that is not the users'.
    /// </summary>
    public int FailuresInARow { get; set; } = 50;

    /// <summary>The time between two lines of progress.</summary>
    public TimeSpan ProgressEvery { get; set; } = TimeSpan.FromSeconds(5);

    internal sealed class Check : IValidateOptions<WalkOptions>
    {
        public ValidateOptionsResult Validate(string? name, WalkOptions options)
        {
            string[] failures =
            [
                .. Failure(File.Exists(options.Users), "Walk:Users must be a file with a UserID on each line."),
                .. Failure(options.Concurrency >= 1, "Walk:Concurrency must be at least 1."),
                .. Failure(options.Passes >= 1, "Walk:Passes must be at least 1."),
                .. Failure(options.PassDelay >= TimeSpan.Zero, "Walk:PassDelay must not be negative."),
                .. Failure(options.FailuresInARow >= 1, "Walk:FailuresInARow must be at least 1."),
                .. Failure(options.ProgressEvery > TimeSpan.Zero, "Walk:ProgressEvery must be more than zero."),
            ];
            return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }

        private static string[] Failure(bool isGood, string failure) => isGood ? [] : [failure];
    }
}
