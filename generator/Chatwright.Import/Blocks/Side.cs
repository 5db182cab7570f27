namespace Chatwright.Import.Blocks;

/// <summary>The body that something belongs to: the request's or the response's.</summary>
internal enum Side { Request, Response }
