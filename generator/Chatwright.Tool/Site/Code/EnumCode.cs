using System.Globalization;
using System.Text.Json;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;

namespace Chatwright.Tool.Site.Code;

/// <summary>Values of enums and flags as members of C#.</summary>
internal static class EnumCode
{
    /// <summary>The value as conditions and enums have it: texts without quotes, numbers as written.</summary>
    public static string TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    public static string Text(JsonElement json, TextEnumModel type) =>
        Find(type.Members, TextOf(json)) is { } member ? $"{type.Name}.{member.Name}" : CSharp.Literal(TextOf(json));

    public static string Number(JsonElement json, NumberEnumModel type)
    {
        var text = TextOf(json);
        if (Find(type.Members, text) is { } member)
            return $"{type.Name}.{member.Name}";
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return "default";
        return type.IsFlags ? Flags(value, type) : $"({type.Name}){Cast(value)}";
    }

    private static EnumMemberModel? Find(IEnumerable<EnumMemberModel> members, string value) =>
        members.FirstOrDefault(member => member.Value == value || member.Aliases.Contains(value));

    private static string Flags(long value, NumberEnumModel type)
    {
        var parts = new List<string>();
        foreach (var member in type.Members)
        {
            if (long.TryParse(member.Value, CultureInfo.InvariantCulture, out var bits) && bits != 0 && (value & bits) == bits)
            {
                parts.Add($"{type.Name}.{member.Name}");
                value &= ~bits;
            }
        }
        if (value != 0 || parts.Count == 0)
            parts.Add($"({type.Name}){Cast(value)}");
        return string.Join(" | ", parts);
    }

    private static string Cast(long value) => value < 0 ? $"({CSharp.Invariant(value)})" : CSharp.Invariant(value);
}
