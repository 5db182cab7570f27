namespace Chatwright.Generator.Types;

/// <summary>Determines which values have secrets in them, so that no original JSON of one is printed.</summary>
internal static class Secrets
{
    private static readonly TypeFact s_fact = new(
        static type => type.HasSecrets, static type => type.HoldsSecrets, static (type, holds) => type.HoldsSecrets = holds);

    /// <summary>Determines whether the member's value, or any part of it, is sensitive.</summary>
    public static bool AreIn(Member member) => member.IsSensitive || AreIn(member.Type);

    /// <summary>Determines whether a value of the type, or any part of it, is sensitive.</summary>
    public static bool AreIn(ResolvedType type) => type.IsSensitive || (type.Declared is { } declared && s_fact.Holds(declared));
}
