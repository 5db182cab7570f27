using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Tool.Changes;

/// <summary>Types as texts, nearly as specs write them: <c>[MessageElement]</c>, <c>{int64}</c>, <c>bool:int</c>.</summary>
internal static partial class ShapeText
{
    public static string Of(Shape shape) => shape switch
    {
        ScalarShape { Wire: WireForm.Own } it => Vocabulary.Scalars.WordFor(it.Kind),
        ScalarShape it => $"{Vocabulary.Scalars.WordFor(it.Kind)}:{Vocabulary.WireForms.WordFor(it.Wire)}",
        NamedShape it => Simple(it.FullName),
        ListShape it => $"[{Of(it.Element)}]",
        MapShape it => $"{{{Of(it.Value)}}}",
        _ => "json",
    };

    /// <summary>The name of a type without its namespace.</summary>
    public static string Simple(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..];

    /// <summary>The declared type that a text names; null for a scalar.</summary>
    public static string? Named(string? text) => text is not null && Name().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The text without the form in JSON, which the C# type does not show.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? WithoutForm(string? text) => text is null ? null : Form().Replace(text, "");

    /// <summary>The text with another name in it.</summary>
    public static string WithName(string text, string name) => Name().Replace(text, name);

    [GeneratedRegex(@"\b[A-Z][A-Za-z0-9]*")]
    private static partial Regex Name();

    [GeneratedRegex(":[a-z]+")]
    private static partial Regex Form();
}
