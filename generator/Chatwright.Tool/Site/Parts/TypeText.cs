using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Tool.Site.Code;
using Chatwright.Tool.Site.Content;
using Chatwright.Tool.Site.Markup;

namespace Chatwright.Tool.Site.Parts;

/// <summary>Types with links to where they are described.</summary>
internal sealed class TypeText(PageContext page)
{
    /// <summary>The C# type. A type of this page is linked to its place here.</summary>
    public Html Of(Shape shape) => shape switch
    {
        NamedShape named => Named(named.FullName),
        ListShape list => Html.Of($"ApiList&lt;{Of(list.Element)}&gt;"),
        MapShape map => Html.Of($"ApiDictionary&lt;{Of(map.Value)}&gt;"),
        _ => Html.Of($"{CSharpType.Of(shape)}"),
    };

    /// <summary>The place of a type on the page of its only endpoint or webhook.</summary>
    public static string IdOf(string fullName) => $"type-{Slug.Of(CSharpType.Simple(fullName))}";

    /// <summary>The form in JSON, where the C# type does not tell it; null where it does.</summary>
    public static string? WireForm(Shape shape) => shape switch
    {
        ListShape or MapShape => shape.Items is { } items && WireForm(items) is { } form ? $"each {form}" : null,
        ScalarShape { Kind: ScalarKind.Bool, Wire: Generator.Words.WireForm.Int } => "0 or 1 in JSON",
        ScalarShape { Kind: ScalarKind.Timestamp, Wire: Generator.Words.WireForm.Millis } => "milliseconds since 1970 in JSON",
        ScalarShape { Kind: ScalarKind.Timestamp } => "seconds since 1970 in JSON",
        ScalarShape { Kind: ScalarKind.Bytes } => "Base64 in JSON",
        ScalarShape { Kind: ScalarKind.Json } => "any JSON",
        ScalarShape { Kind: not ScalarKind.Text, Wire: Generator.Words.WireForm.Text } => "a string in JSON",
        NamedShape { Kind: NamedKind.NumberEnum } => "an integer in JSON",
        NamedShape { Kind: NamedKind.Flags } => "the sum of flags in JSON",
        NamedShape { Kind: NamedKind.TextEnum } => "a string in JSON",
        _ => null,
    };

    private Html Named(string fullName)
    {
        var name = CSharpType.Simple(fullName);
        if (page.Map.OfType(fullName) is { } path)
            return Html.Of($"""<a href="{page.Place.To(path)}">{name}</a>""");
        return page.Content.Find(fullName) is null ? Html.Of($"{name}") : Html.Of($"""<a href="#{IdOf(fullName)}">{name}</a>""");
    }
}
