using Chatwright.Tencent;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Signing;

/// <summary>Creates UserSigs of what a command line says.</summary>
internal static class CheckedUserSig
{
    /// <exception cref="ToolException">A value cannot be signed; the message names it and does not repeat the key.</exception>
    public static string Create(uint app, string key, string identifier, DateTimeOffset now, TimeSpan lifetime)
    {
        try
        {
            return UserSig.Create(app, key, identifier, now, lifetime);
        }
        catch (ArgumentException error)
        {
            throw new ToolException(SigningErrors.Text(error), ExitCode.Usage);
        }
    }
}
