using Chatwright.Generator.Values;

namespace Chatwright.Generator.Types;

/// <summary>
/// The context of a response, or of the body or reply of a webhook: its members share one object with those of its envelope and base.
/// </summary>
/// <param name="Name">The C# name of the payload.</param>
/// <param name="Owner">The owner of the reserved names, as diagnostics name it.</param>
/// <param name="Reserved">The names of the base, which no member and no case may have.</param>
internal sealed record PayloadContext(string Name, EnvelopeType Envelope, string Owner, EquatableArray<string> Reserved)
{
    public bool Reserves(string name) => Reserved.Any(reserved => reserved == name);
}
