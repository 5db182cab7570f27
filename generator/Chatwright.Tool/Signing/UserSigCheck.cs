using Chatwright.Tencent;

namespace Chatwright.Tool.Signing;

/// <summary>One check of a UserSig by the API, and its result.</summary>
/// <param name="Status">The status of a UserSig that fails the check; its value is the API\'s error code.</param>
/// <param name="Reason">Why it failed; null when it did not.</param>
internal sealed record UserSigCheck(string What, UserSigStatus Status, string? Reason);
