namespace TencentChat.Tests.Webhooks;

internal static class RandomExtensions
{
    private static readonly string[] s_fragments =
    [
        "%", "%0", "%0a", "%0d%0a", "%00", "%2", "%zz", "%ff", "%c0%af", "%ed%a0%80", "%f4%90%80%80", "%e2%80%ae", "%2525",
        "+", "&", "=", "?", "#", ";",
        "\r\n", "\n", "\u0000", "\u001b[31m", "\u202e", "\u200f", "\u2028", "\u0085", "\ufeff", "\ud83d", "\udd11", "🔑", "е\u0301", "\ue000",
        "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud83d", ",", ":", "null", "true",
        "1e999", "-", "0", "{{", "{0}", "${x}", "<script>", "'", " ", "\t",
        "SdkAppid=1&", "&CallbackCommand=x", "&Sign=", "&RequestTime=9", "&contenttype=xml",
    ];

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Removes and inserts at random places.</summary>
    public static string Damage(this Random random, string text, int times)
    {
        for (; times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(3) == 0 ? Math.Min(random.Next(8), text.Length - at) : 0;
            text = text.Remove(at, length).Insert(at, random.Next(4) == 0 ? "" : random.Pick(s_fragments));
        }
        return text;
    }
}
