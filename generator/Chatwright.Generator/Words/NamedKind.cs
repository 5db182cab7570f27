namespace Chatwright.Generator.Words;

/// <summary>The kinds of declared types that become types of C#.</summary>
internal enum NamedKind { Object, Union, Choice, NumberEnum, TextEnum, Flags }
