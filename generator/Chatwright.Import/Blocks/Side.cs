namespace Chatwright.Import.Blocks;

/// <summary>Whose body something belongs to.</summary>
internal enum Side { Request, Response }
