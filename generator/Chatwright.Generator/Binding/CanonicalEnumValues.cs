using System.Globalization;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator.Binding;

/// <summary>What the values of enums and flags read as: an alias is its member's own value.</summary>
internal static class CanonicalEnumValues
{
    /// <param name="literal">A value of the spec.</param>
    public static string Of(TypeScope scope, Shape shape, Literal literal) =>
        Of(scope, shape, shape is ScalarShape { Kind: ScalarKind.Text } or NamedShape { Kind: NamedKind.TextEnum } ? literal.Written : literal.Text);

    /// <param name="text">A value as it is on the wire.</param>
    public static string Of(TypeScope scope, Shape shape, string text) => scope.Values(shape) switch
    {
        EnumBody body => body.Members.FirstOrDefault(member => member.Aliases.Any(alias => alias.Value.Text == text))?.Value.Value.Text ?? text,
        FlagsBody body when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits) => Bits(body, bits).ToString(CultureInfo.InvariantCulture),
        _ => text,
    };

    /// <summary>The bits of each alias that is whole give way to those of its member.</summary>
    private static long Bits(FlagsBody body, long bits)
    {
        foreach (var (member, alias) in body.Members.SelectMany(member => member.Aliases.Select(alias => (member, alias))))
        {
            if (alias.Value.TryGetInt64(out var other) && member.Value.Value.TryGetInt64(out var own) && (bits & other) == other)
                bits = (bits & ~other) | own;
        }
        return bits;
    }
}
