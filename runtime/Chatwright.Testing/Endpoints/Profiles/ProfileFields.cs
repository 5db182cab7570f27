using System.Text;
using System.Text.Json;
using Chatwright.TencentChat;
using Chatwright.Testing.Rules;

namespace Chatwright.Testing.Endpoints.Profiles;

/// <summary>Checks the fields of profiles.</summary>
/// <remarks>A custom field needs no registration here; its tag begins with <c>Tag_Profile_Custom_</c>, and its value is a text.</remarks>
internal static class ProfileFields
{
    private const string CustomPrefix = "Tag_Profile_Custom_";
    private const int TextBytes = 500;
    private const int LocationBytes = 16;

    private static readonly HashSet<ProfileTag> s_standard =
    [
        ProfileTag.Nick, ProfileTag.Gender, ProfileTag.BirthDay, ProfileTag.Location, ProfileTag.SelfSignature, ProfileTag.AllowType,
        ProfileTag.Language, ProfileTag.Image, ProfileTag.AdminForbidType, ProfileTag.Level, ProfileTag.Role,
    ];

    private static readonly HashSet<string> s_words =
    [
        ProfileGender.Values.UnknownValue, ProfileGender.Values.Female, ProfileGender.Values.Male,
        ProfileAllowType.Values.NeedConfirm, ProfileAllowType.Values.AllowAny, ProfileAllowType.Values.DenyAny,
        ProfileAdminForbidType.Values.None, ProfileAdminForbidType.Values.SendOut,
    ];

    /// <exception cref="RefusalException">40009: the tag is no field.</exception>
    internal static void CheckTag(string tag)
    {
        if (!s_standard.Contains(tag) && !tag.StartsWith(CustomPrefix, StringComparison.Ordinal))
            throw new RefusalException(TencentChatErrorCode.ProfileTagNotFound, $"{tag} is not a field of a profile.");
    }

    /// <exception cref="RefusalException">
    /// 40009: the tag is no field; 40610: the value has the wrong type; 40605: it is none of the field's; 40601: it is too long.
    /// </exception>
    internal static void Check(ProfileItem item)
    {
        CheckTag(item.Tag);
        if (Word(item) is { } word && !s_words.Contains(word))
            throw new RefusalException(TencentChatErrorCode.ProfileValueInvalid, $"{item.Tag} cannot be {word}.");
        var max = item is ProfileItem.Location ? LocationBytes : TextBytes;
        if (Text(item) is { } text && Encoding.UTF8.GetByteCount(text) > max)
            throw new RefusalException(TencentChatErrorCode.ProfileValueTooLong, $"The value of {item.Tag} has more than {max} bytes.");
    }

    private static string? Word(ProfileItem item) => item switch
    {
        ProfileItem.Gender gender => gender.Value.Value,
        ProfileItem.AllowType allow => allow.Value.Value,
        ProfileItem.AdminForbidType forbid => forbid.Value.Value,
        _ => null,
    };

    private static string? Text(ProfileItem item) => item switch
    {
        ProfileItem.Nick nick => nick.Value,
        ProfileItem.SelfSignature signature => signature.Value,
        ProfileItem.Image image => image.Value,
        ProfileItem.Location location => location.Value,
        ProfileItem.Unknown custom => CustomText(custom),
        _ => null,
    };

    private static string CustomText(ProfileItem.Unknown item)
    {
        var isText = item.Json.ToJsonElement().TryGetProperty("Value", out var value) && value.ValueKind == JsonValueKind.String;
        return isText && !s_standard.Contains(item.Tag)
            ? value.GetString()!
            : throw new RefusalException(TencentChatErrorCode.ProfileValueTypeInvalid, $"The value of {item.Tag} has the wrong type.");
    }
}
