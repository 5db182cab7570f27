using System.Text.RegularExpressions;

namespace Chatwright.Import.Drafts;

/// <summary>Shortens the values of a discriminator to names of cases.</summary>
internal static partial class CaseNames
{
    /// <summary><c>TIMTextElem</c> becomes <c>TextElement</c>, <c>Tag_Profile_IM_Nick</c> beside others of its kind <c>Nick</c>.</summary>
    public static string Short(string value, IReadOnlyList<string> all)
    {
        var name = value[SharedPrefix(all)..];
        name = Acronym().Replace(name, "");
        return Abbreviation().Replace(name, "Element");
    }

    /// <summary>The length of what all values begin with, up to an underscore.</summary>
    private static int SharedPrefix(IReadOnlyList<string> values)
    {
        if (values.Count < 2)
            return 0;
        var length = 0;
        while (values.All(value => value.Length > length + 1 && value[length] == values[0][length]))
            length++;
        return length == 0 ? 0 : values[0].LastIndexOf('_', length - 1) + 1;
    }

    [GeneratedRegex("^[A-Z]{2,}(?:_(?=[A-Za-z])|(?=[A-Z][a-z]))")]
    private static partial Regex Acronym();

    [GeneratedRegex("(?<=[a-z])Elem$")]
    private static partial Regex Abbreviation();
}
