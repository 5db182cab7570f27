using System.Buffers.Binary;
using System.Text;
using Chatwright.Signing;

namespace Chatwright;

/// <summary>
/// Creates the userbuf that turns a UserSig into a PrivateMapKey: the rights of an account in one room of the vendor's real-time service (TRTC).
/// The Chat server API does not need it.
/// </summary>
public static class UserBuf
{
    private const int MaxRoomBytes = 1024;

    /// <summary>Creates the rights of an account in a room with a number.</summary>
    /// <param name="sdkAppId">The id of the application; not 0.</param>
    /// <param name="identifier">The account; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="room">The room's number.</param>
    /// <param name="expiresAt">The end of the rights, to the second; from 1970 to 2106.</param>
    /// <param name="rights">The rights of the account.</param>
    /// <returns>The bytes to give to <see cref="UserSig.Create"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="identifier"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public static byte[] ForRoom(uint sdkAppId, string identifier, uint room, DateTimeOffset expiresAt, RoomRights rights)
        => Write(sdkAppId, identifier, room, null, expiresAt, rights);

    /// <summary>Creates the rights of an account in a room with a name.</summary>
    /// <param name="sdkAppId">The id of the application; not 0.</param>
    /// <param name="identifier">The account; at most 32 bytes in UTF-8, no control characters.</param>
    /// <param name="room">The room's name; from 1 to 1024 bytes in UTF-8.</param>
    /// <param name="expiresAt">The end of the rights, to the second; from 1970 to 2106.</param>
    /// <param name="rights">The rights of the account.</param>
    /// <returns>The bytes to give to <see cref="UserSig.Create"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="identifier"/> or <paramref name="room"/> is null.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public static byte[] ForRoom(uint sdkAppId, string identifier, string room, DateTimeOffset expiresAt, RoomRights rights)
    {
        ArgumentException.ThrowIfNullOrEmpty(room);
        var name = Encoding.UTF8.GetBytes(room);
        if (name.Length > MaxRoomBytes)
            throw new ArgumentException($"room is {name.Length} bytes long in UTF-8; at most {MaxRoomBytes} are allowed.", nameof(room));
        return Write(sdkAppId, identifier, 0, name, expiresAt, rights);
    }

    private static byte[] Write(uint sdkAppId, string identifier, uint number, byte[]? name, DateTimeOffset expiresAt, RoomRights rights)
    {
        UserSigRules.CheckSdkAppId(sdkAppId, nameof(sdkAppId));
        UserSigRules.CheckIdentifier(identifier, nameof(identifier));
        var end = expiresAt.ToUnixTimeSeconds();
        if (end is < 0 or > uint.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(expiresAt), expiresAt, "expiresAt is not from 1970 to 2106.");

        var bytes = new List<byte> { name is null ? (byte)0 : (byte)1 };
        AddText(bytes, Encoding.UTF8.GetBytes(identifier));
        AddNumber(bytes, sdkAppId);
        AddNumber(bytes, number);
        AddNumber(bytes, (uint)end);
        AddNumber(bytes, (uint)rights);
        AddNumber(bytes, 0); // the account type, which is always 0
        if (name is not null)
            AddText(bytes, name);
        return [.. bytes];
    }

    private static void AddText(List<byte> bytes, byte[] text)
    {
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)text.Length);
        bytes.AddRange(length);
        bytes.AddRange(text);
    }

    private static void AddNumber(List<byte> bytes, uint value)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(number, value);
        bytes.AddRange(number);
    }
}
