namespace Chatwright.Testing.Rules;

/// <summary>The documented limits of the attributes and counters of a chat group, and of imported messages.</summary>
internal static class GroupLimits
{
    /// <summary>Attributes. More is 10047.</summary>
    internal const int Attributes = 16;

    /// <summary>Bytes of the key of an attribute. More is 10045.</summary>
    internal const int AttributeKeyBytes = 32;

    /// <summary>Bytes of the value of an attribute. More is 10046.</summary>
    internal const int AttributeValueBytes = 4000;

    /// <summary>Bytes of the values of all attributes. More is 10048.</summary>
    internal const int AttributeBytes = 16_000;

    /// <summary>Counters. More is 10063.</summary>
    internal const int Counters = 20;
}
