namespace Chatwright.Import.Facts;

/// <summary>The members that tell success from failure, which stand in responses only.</summary>
internal static class Envelope
{
    public static bool Has(string name) => name is "ActionStatus" or "ErrorCode" or "ErrorInfo";
}
