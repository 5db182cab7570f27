namespace Chatwright.Tool.Signing;

/// <summary>One thing that the API checks about a UserSig, and how it went.</summary>
/// <param name="Verdict">The API's code if it failed.</param>
/// <param name="Reason">Why it failed; null when it did not.</param>
internal sealed record UserSigCheck(string What, UserSigVerdict Verdict, string? Reason);
