using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chatwright.CodeGeneration;

namespace Chatwright.Webhooks;

/// <summary>Computes the hashes that tell deliveries of one webhook from others: of application, command and body.</summary>
internal sealed class DeduplicationHash
{
    private readonly long? _appId;
    private readonly UInt128[] _commands;

    internal DeduplicationHash(WebhookService service, long? appId)
    {
        _appId = appId;
        _commands = [.. service.Webhooks.Select(webhook => Of(webhook.Command))];
    }

    /// <param name="number">The number of the webhook; -1 for one that is not described.</param>
    /// <param name="command">Its command.</param>
    /// <param name="body">Its body.</param>
    internal UInt128 Of(int number, string command, ReadOnlySpan<byte> body) => (number < 0 ? Of(command) : _commands[number]) ^ Hash(body);

    private UInt128 Of(string command) => Hash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_appId} {command}")));

    private static UInt128 Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
