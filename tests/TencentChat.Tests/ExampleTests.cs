using System.Text.Json;
using Chatwright.CodeGeneration;

namespace TencentChat.Tests;

/// <summary>Every example of every spec is read into its type and written back, and nothing of it is lost or changed.</summary>
public class ExampleTests
{
    private static readonly string[] s_envelope = ["ActionStatus", "ErrorCode", "ErrorInfo", "ErrorDisplay"];

    public static TheoryData<string> Paths => [.. SpecExamples.All.Select(example => example.Path).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_examples_of_most_endpoints()
    {
        Assert.Equal(172, Descriptors.All.Count);
        Assert.InRange(SpecExamples.All.Count, 300, int.MaxValue);
        Assert.InRange(Paths.Count, 150, 172);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Examples_come_back_as_they_went_in(string path)
    {
        foreach (var example in SpecExamples.All.Where(example => example.Path == path))
        {
            if (example.Request is { } request && Descriptors.RequestOf(path) != typeof(NoRequest))
                RoundTrip.AssertKept(request, Descriptors.RequestOf(path), s_envelope);
            if (example.Response is { } response && !HasFailed(response))
                RoundTrip.AssertKept(response, Descriptors.ResponseOf(path), s_envelope);
        }
    }

    private static bool HasFailed(string response)
    {
        using var document = JsonDocument.Parse(response);
        return document.RootElement.TryGetProperty("ErrorCode", out var code) && code.GetInt64() != 0;
    }
}
