namespace Moderation;

/// <summary>The settings of the section <c>Moderation</c>.</summary>
internal sealed class ModerationOptions
{
    /// <summary>The words that no message may have. Letter case does not count.</summary>
    public IList<string> Words { get; set; } = [];

    /// <summary>The greeting of new members; <c>{0}</c> stands for their names.</summary>
    public string Greeting { get; set; } = "Welcome, {0}!";
}
