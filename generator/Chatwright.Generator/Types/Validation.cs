namespace Chatwright.Generator.Types;

/// <summary>Determines which types are validated before they are sent.</summary>
internal static class Validation
{
    private static readonly TypeFact s_fact = new(
        static type => type.HasRules, static type => type.NeedsValidation, static (type, needed) => type.NeedsValidation = needed);

    /// <summary>Determines whether a value of the type, or any part of it, can break a rule.</summary>
    public static bool IsNeeded(DeclaredType type) => s_fact.Holds(type);
}
