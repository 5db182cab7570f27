namespace Chatwright.Testing.Store;

/// <summary>A blocked account, with the time in Unix seconds. The number orders them by when they were blocked.</summary>
internal sealed record BlockRecord(string Account, long Number, long Second);
