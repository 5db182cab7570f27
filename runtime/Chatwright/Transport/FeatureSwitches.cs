namespace Chatwright.Transport;

/// <summary>
/// Parts of the runtime that a program can switch off. ILLink.Substitutions.xml tells the trimmer and the native compiler, which then leave the code
/// behind them out.
/// </summary>
internal static class FeatureSwitches
{
    private const string CompressedResponsesName = "Chatwright.CompressedResponses";

    /// <summary>
    /// <see langword="true"/>, the default, if a client asks for compressed responses over its own connections or those of a host; otherwise,
    /// <see langword="false"/>.
    /// </summary>
    internal static bool CompressedResponses => !AppContext.TryGetSwitch(CompressedResponsesName, out var isOn) || isOn;
}
