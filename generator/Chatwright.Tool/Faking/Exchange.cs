namespace Chatwright.Tool.Faking;

/// <summary>A request that was answered.</summary>
internal sealed record Exchange(string Method, string Path, int Status, byte[] Body);
