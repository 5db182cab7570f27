namespace Moderation;

/// <summary>The settings of the section <c>Moderation</c>.</summary>
internal sealed class ModerationOptions
{
    /// <summary>
    /// The words that no message may have. Letter case does not count, whatever the language of the machine. Blank words are ignored.
    /// </summary>
    public IList<string> Words { get; set; } = [];

    /// <summary>The greeting of new members; <c>{0}</c> stands for their names, other braces for themselves.</summary>
    public string Greeting { get; set; } = "Welcome, {0}!";
}
