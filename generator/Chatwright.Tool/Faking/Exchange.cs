namespace Chatwright.Tool.Faking;

/// <summary>A request and its outcome.</summary>
internal sealed record Exchange(string Method, string Path, int Status, byte[] Body);
