namespace Chatwright.Generator.Model;

internal enum NamedKind { Object, Union, Choice, NumberEnum, TextEnum, Flags }
