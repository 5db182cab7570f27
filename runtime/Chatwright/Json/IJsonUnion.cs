using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A type with cases, told apart by one member of the object: the discriminator.</summary>
/// <remarks>Its <see cref="IJsonReadable{TSelf}.Read"/> is a call of <see cref="JsonCursor.ReadUnion{T}"/>.</remarks>
/// <typeparam name="TSelf">The union itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonUnion<TSelf>
    where TSelf : class, IJsonUnion<TSelf>
{
    /// <summary>The members of all cases together. The discriminator is the first.</summary>
    static abstract Utf8NameTable Members { get; }

    /// <summary>
    /// Reads the members of all cases in one pass: opens the object with <see cref="JsonCursor.BeginUnion"/> and hands
    /// the mask that this gives to <see cref="JsonCursor.NextMember(Utf8NameTable, ref int, ulong)"/>.
    /// </summary>
    /// <param name="json">The cursor.</param>
    static abstract TSelf ReadFlat(ref JsonCursor json);

    /// <summary>The members of the case with this discriminator, one bit each; for an unknown case, only the discriminator itself.</summary>
    /// <param name="discriminator">The discriminator's value.</param>
    static virtual ulong MembersOf(long discriminator) => ulong.MaxValue;

    /// <summary>The members of the case with this discriminator, one bit each; for an unknown case, only the discriminator itself.</summary>
    /// <param name="discriminator">The discriminator's value.</param>
    static virtual ulong MembersOf(string discriminator) => ulong.MaxValue;
}
