namespace Chatwright.Tool.Terminals;

internal enum ColorChoice
{
    /// <summary>On terminals, unless the environment says no.</summary>
    Auto,
    Always,
    Never,
}
