using System.Text;
using System.Text.RegularExpressions;

namespace TencentChat.Tests.Webhooks;

/// <summary>Makes bodies: that of an example, and what a stranger makes of it.</summary>
internal sealed partial class HostileBody(Random random, int maxBytes)
{
    private static readonly string[] s_texts =
    [
        "", " ", "null", "true", "0", "\"text\"", "[]", "{}", "[{}]", "{\"a\"", "{,}", "{\"a\":1,}", "{'a':1}", "{\"a\":NaN}", "{}{}", "{} x",
        "/**/{}", "\ufeff{}", "a=1&b=2", "<xml/>", "{\"\":{\"\":{\"\":null}}}",
    ];

    private static readonly string[] s_values =
    [
        "null", "true", "\"\"", "{}", "[]", "[[]]", "[null]", "-1", "-0", "0.5", "1e999", "-1e-999", "1E400", "99999999999999999999999999",
        "4294967296", "9223372036854775808", "0.0000000000000000000000000000000000000001",
        "\"1670574414123\"", "\"NaN\"", "\"\\ud83d\"", "\"\\udd11\\ud83d\"",
        "\"\\u0000\"", "\"\\r\\nforged: line \\u202e\"", "\"\u202e\"", "\"\ud83d\"", "\"\\x\"", "{\"MsgType\":\"TIMTextElem\"}", "{\"MsgType\":7}",
    ];

    public static byte[] Valid(string body) => Encoding.UTF8.GetBytes(body);

    public byte[] Damaged(string body)
    {
        switch (random.Next(14))
        {
            case 0:
                return Encoding.UTF8.GetBytes(random.Pick(s_texts));
            case 1:
                return Nested(body);
            case 2:
                return Encoding.UTF8.GetBytes(body)[..random.Next(Encoding.UTF8.GetByteCount(body))];
            case 3:
                return Bytes(Encoding.UTF8.GetBytes(body));
            case 4:
                return Encoding.UTF8.GetBytes(body + new string(' ', maxBytes + random.Next(3) - 1 - Encoding.UTF8.GetByteCount(body)));
            case 5:
                var members = Enumerable.Range(0, random.Next(2000)).Select(i => $"\"Unknown{i}\":{i}");
                return Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}");
            case 6:
                var noise = new byte[random.Next(300)];
                random.NextBytes(noise);
                return noise;
            case 7:
                return Encoding.UTF8.GetBytes(Name().Replace(body, match => random.Next(4) == 0 ? match.Value.ToUpperInvariant() : match.Value));
            case 8:
                // Each member twice.
                return Encoding.UTF8.GetBytes("{" + body.Trim()[1..^1] + "," + body.Trim()[1..]);
            case < 12:
                return Encoding.UTF8.GetBytes(ReplaceValues(body));
            default:
                return Encoding.UTF8.GetBytes(random.Damage(body, 1 + random.Next(5)));
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>Replaces simple values by others, most of a wrong type.</summary>
    private string ReplaceValues(string body)
        => SimpleValue().Replace(body, match => random.Next(5) == 0 ? match.Groups[1].Value + random.Pick(s_values) : match.Value);

    private byte[] Nested(string body)
    {
        var depth = random.Next(maxBytes / 8);
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var value = Repeat(open, depth) + "0" + (random.Next(3) == 0 ? "" : Repeat(close, depth));
        return Encoding.UTF8.GetBytes(random.Next(2) == 0 ? value : SimpleValue().Replace(body, match => match.Groups[1].Value + value, 1));
    }

    private byte[] Bytes(byte[] bytes)
    {
        for (var times = 1 + random.Next(4); times > 0 && bytes.Length > 0; times--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    [GeneratedRegex("""("\w+"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|-?[0-9]+|true|false|null)""")]
    private static partial Regex SimpleValue();

    [GeneratedRegex("""(?<=")\w+(?="\s*:)""")]
    private static partial Regex Name();
}
