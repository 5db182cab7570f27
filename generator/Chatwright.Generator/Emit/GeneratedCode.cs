using System.Reflection;

namespace Chatwright.Generator.Emit;

/// <summary>The attributes of emitted types. Analyzers and coverage tools pass over code that has them.</summary>
internal static class GeneratedCode
{
    /// <summary>The version of the compiler, without a label such as <c>-rc.1</c>.</summary>
    public static readonly string Version = typeof(GeneratedCode).GetTypeInfo().Assembly.GetName().Version!.ToString(3);

    private static readonly string s_attribute = $"{Runtime.GeneratedCode}(\"Chatwright\", {CSharp.Literal(Version)})";

    /// <summary>The attributes of a class, record or struct.</summary>
    public static readonly string OfType = $"[{s_attribute}, {Runtime.ExcludeFromCodeCoverage}]";

    /// <summary>The attribute of an enum, which has nothing to cover.</summary>
    public static readonly string OfEnum = $"[{s_attribute}]";
}
