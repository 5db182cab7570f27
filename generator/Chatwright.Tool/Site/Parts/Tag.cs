using Chatwright.Generator.Model;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>Short marks in a frame.</summary>
internal static class Tag
{
    public static Html Of(string text) => Html.Of($"""<span class="tag">{text}</span>""");

    /// <summary>A mark for members that a request needs.</summary>
    public static Html Required(string text) => Html.Of($"""<span class="tag tag-required">{text}</span>""");

    /// <summary>The mark behind the name of something deprecated, with a space before it; empty for all else.</summary>
    public static Html Deprecated(DocModel docs) =>
        docs.Deprecated is null ? Html.Empty : Html.Of($""" <span class="tag tag-deprecated">deprecated</span>""");
}
