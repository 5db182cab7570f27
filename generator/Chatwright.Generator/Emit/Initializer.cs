using System.Linq;

namespace Chatwright.Generator.Emit;

/// <summary>Object initializers of types that the context names.</summary>
internal static class Initializer
{
    /// <summary>The expression that creates an object and sets those properties that have a value.</summary>
    /// <param name="properties">Each name and the expression of its value; null leaves the property at its default.</param>
    public static string Of(params (string Name, string? Value)[] properties)
    {
        var set = properties.Where(property => property.Value is not null).Select(property => $"{property.Name} = {property.Value}").ToList();
        return set.Count == 0 ? "new()" : $"new() {{ {string.Join(", ", set)} }}";
    }
}
