using System.Buffers.Binary;
using System.Text;
using Chatwright.Tencent;

namespace Chatwright.Signing;

/// <summary>The rights in one room as bytes: the userbuf that makes a UserSig a PrivateMapKey. Times are Unix seconds.</summary>
internal static class PrivateMapKeyRights
{
    private const int MaxRoomBytes = 1024;

    /// <summary>The rights in a room with a number.</summary>
    internal static byte[] Write(uint sdkAppId, string identifier, uint roomId, uint expiresAt, TrtcPrivileges privileges)
        => Write(sdkAppId, identifier, roomId, null, expiresAt, privileges);

    /// <summary>The rights in a room with a name.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    internal static byte[] Write(uint sdkAppId, string identifier, string roomId, uint expiresAt, TrtcPrivileges privileges)
    {
        ArgumentException.ThrowIfNullOrEmpty(roomId);
        var name = Encoding.UTF8.GetBytes(roomId);
        if (name.Length > MaxRoomBytes)
            throw new ArgumentException($"roomId is {name.Length} bytes long in UTF-8; at most {MaxRoomBytes} are allowed.", nameof(roomId));
        return Write(sdkAppId, identifier, 0, name, expiresAt, privileges);
    }

    private static byte[] Write(uint sdkAppId, string identifier, uint number, byte[]? name, uint expiresAt, TrtcPrivileges privileges)
    {
        var bytes = new List<byte> { name is null ? (byte)0 : (byte)1 };
        AddText(bytes, Encoding.UTF8.GetBytes(identifier));
        AddNumber(bytes, sdkAppId);
        AddNumber(bytes, number);
        AddNumber(bytes, expiresAt);
        AddNumber(bytes, (uint)privileges);
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
