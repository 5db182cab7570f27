using Generated.Tests.TencentChat;

namespace Generated.Tests.Harness;

/// <summary>The endpoint that uses every construct.</summary>
internal static class Everything
{
    /// <summary>The least that may be sent.</summary>
    public static TryLabEverythingRequest Request { get; } = new() { Text = "t", OnlyWhen = "o", ThisOne = "1", Left = "l" };
}
