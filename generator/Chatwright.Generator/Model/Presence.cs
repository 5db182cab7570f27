namespace Chatwright.Generator.Model;

internal enum Presence
{
    /// <summary>Must be set and must be present: not nullable.</summary>
    Required,

    /// <summary>In a response that may have failed in part: nullable, but present unless it failed.</summary>
    RequiredUnlessFailed,

    /// <summary>Nullable; null is not sent.</summary>
    Optional,

    /// <summary>Has a default, which is always sent: not nullable.</summary>
    Defaulted,

    /// <summary>A list or map that only responses hold: absent reads as empty.</summary>
    EmptyWhenAbsent,
}
