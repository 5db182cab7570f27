namespace Chatwright.Tool.Import;

/// <summary>Whose body something belongs to.</summary>
internal enum Side { Request, Response }
