using System.Globalization;
using Chatwright.CodeGeneration;

namespace TencentChat.Tests.Webhooks;

/// <summary>Makes queries: one that the service would send, and what a stranger makes of it.</summary>
internal sealed class HostileQuery(Random random, string command, long now)
{
    private static readonly string[] s_numbers =
    [
        "", "0", "-1", "+1400000000", "1400000000 ", "01400000000", "1400000001", "14e8", "0x53724E00", "1400000000.0", "1٤٠٠٠٠٠٠٠٠",
        "18446744073709551616", "9223372036854775807", "-9223372036854775808", "253402300800", "NaN", "Infinity", new('9', 500), new('9', 5000),
    ];

    private static readonly string[] s_commands =
    [
        "", "New.Command", "c2c.callbackbeforesendmsg", "C2C.CallbackBeforeSendMsg\0", "C2C.CallbackBeforeSendMsg%0aforged: line", "%e2%80%aeevil",
        "C2C.CallbackBeforeSendMsg ", "🔑.🔑", "\ud83d", "{0}{Webhook}", new('x', 512), new('字', 512), new('x', 513), "%F0%9F%94%91%",
    ];

    private static readonly string[] s_contentTypes = ["JSON", "Json", "xml", "", "json%00", "application/json", "js%6Fn"];

    public string Valid() => Join(Parameters());

    public string Damaged()
    {
        var parameters = Parameters();
        var at = random.Next(parameters.Count);
        var (name, value) = parameters[at];
        switch (random.Next(12))
        {
            case 0:
                parameters.Insert(random.Next(parameters.Count + 1), (Case(name), random.Next(2) == 0 ? value : "other"));
                break;
            case 1:
                parameters.RemoveAt(at);
                break;
            case 2:
                parameters[at] = (Escape(name), Escape(value));
                break;
            case 3:
                parameters[random.Next(2) == 0 ? 0 : parameters.FindIndex(parameter => parameter.Name == "RequestTime")]
                    = (random.Next(2) == 0 ? "SdkAppid" : "RequestTime", random.Pick(s_numbers));
                break;
            case 4:
                parameters[1] = ("CallbackCommand", random.Pick(s_commands));
                break;
            case 5:
                parameters[2] = ("contenttype", random.Pick(s_contentTypes));
                break;
            case 6:
                return Join(Parameters(token: "wrong"));
            case 7:
                return Join(Parameters(time: now + (random.Next(2) == 0 ? 301 : -301) + random.Next(-1000, 1000)));
            case 8:
                var sign = parameters.FindIndex(parameter => parameter.Name == "Sign");
                parameters[sign] = ("Sign", ChangeSignature(parameters[sign].Value));
                break;
            case 9:
                parameters.InsertRange(at, Enumerable.Repeat((random.Damage("more", 2), new string('x', random.Next(20))), random.Next(300)));
                break;
            case 10:
                var items = parameters.ToArray();
                random.Shuffle(items);
                parameters = [.. items];
                break;
            default:
                break;
        }
        var query = Join(parameters);
        return random.Next(3) == 0 ? random.Damage(query, 1 + random.Next(4)) : query;
    }

    private static string Join(IEnumerable<(string Name, string Value)> parameters)
        => string.Join('&', parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"));

    private List<(string Name, string Value)> Parameters(string token = HostileRequests.Token, long? time = null)
    {
        var signed = time ?? now;
        return
        [
            ("SdkAppid", HostileRequests.App.ToString(CultureInfo.InvariantCulture)),
            ("CallbackCommand", command),
            ("contenttype", "json"),
            ("ClientIP", "127.0.0.1"),
            ("OptPlatform", "Android"),
            ("Sign", WebhookSignature.Create(token, signed)),
            ("RequestTime", signed.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private string ChangeSignature(string signature) => random.Next(6) switch
    {
        0 => signature.ToUpperInvariant(),
        1 => signature[..^1],
        2 => signature + "0",
        3 => "",
        4 => signature[..^1] + "ｆ",
        _ => random.Damage(signature, 1),
    };

    private string Case(string name) => random.Next(3) switch
    {
        0 => name,
        1 => name.ToUpperInvariant(),
        _ => Escape(name),
    };

    private string Escape(string text) => string.Concat(text.Select(character =>
        character < 0x80 && random.Next(3) == 0 ? $"%{(int)character:x2}" : character.ToString()));
}
