namespace Chatwright.Tool.Terminals;

internal enum ColorChoice
{
    /// <summary>Colour on terminals, unless the environment disables it.</summary>
    Auto,
    Always,
    Never,
}
