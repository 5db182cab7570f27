using System.ComponentModel;
using System.Globalization;

namespace Chatwright.CodeGeneration;

/// <summary>The values for members of a request that the caller left out. A call asks for them once; all its attempts send the same.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RequestValues
{
    private readonly ApiCredential? _credential;

    /// <summary>Initializes the values of one call.</summary>
    /// <param name="credential">The credential; null if the request needs nothing of it.</param>
    internal RequestValues(ApiCredential? credential) => _credential = credential;

    /// <summary>The application's identifier as text; null if the credential has none.</summary>
    public string? AppId => _credential?.AppId;

    /// <summary>The SDKAppID; null if the credential has none, or one that is not a number.</summary>
    public uint? SdkAppId =>
        uint.TryParse(_credential?.AppId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The identifier of the calling account; null if the credential has none.</summary>
    public string? Identifier => _credential?.Identifier;

    /// <summary>Returns a random number of 32 bits.</summary>
    /// <returns>Another number each time.</returns>
    public static uint Random32() => (uint)Random.Shared.NextInt64(1L << 32);

    /// <summary>Returns a random number of 32 bits in digits.</summary>
    /// <returns>Another number each time.</returns>
    public static string RandomText() => Random32().ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a random UUID, in small letters with hyphens.</summary>
    /// <returns>Another UUID each time.</returns>
    public static string Uuid() => Guid.NewGuid().ToString();
}
