namespace Chatwright.Generator.Types;

/// <summary>On which side of a call a type is met.</summary>
internal readonly record struct Usage(bool InRequest, bool InResponse);
