namespace Chatwright.Generator.Names;

/// <summary>A webhook and its name in C#.</summary>
/// <param name="Name">The C# name, of which those of the types and the method are made.</param>
internal sealed record WebhookName(string Command, string Name);
