using Xunit;

namespace Tests.Shared;

/// <summary>Shows all findings of a check: xunit's own assertion cuts each at fifty letters.</summary>
internal static class Findings
{
    /// <summary>Fails with a line for each of the findings, if there is one.</summary>
    public static void AssertNone(IEnumerable<string> found)
    {
        var lines = found.ToList();
        Assert.True(lines.Count == 0, $"This should not be there:\n{string.Join('\n', lines)}");
    }
}
