using Chatwright.CodeGeneration;
using Chatwright.Json;

namespace Chatwright.Protocol;

/// <summary>Lists the deviations of a response, and decides whether one of them is a fault.</summary>
internal static class DeviationJudge
{
    /// <exception cref="JsonFaultException">
    /// The response cannot be used: it deviates, and the reading is strict, or it lacks a member that it cannot do without.
    /// </exception>
    internal static void Judge(
        JsonDeviations deviations, ReadOnlySpan<byte> body, ApiResponseInfo info, ApiEnvelope envelope, ApiResponseReading reading, bool hasFailed)
    {
        var (kept, paths) = (deviations.Kept, JsonPathFinder.FindAll(body, deviations.Kept));
        info.Deviated(Report(kept, paths, deviations.Count));
        var isStrict = reading == ApiResponseReading.Strict;
        // Of a failed response only the code must be as described; the error says all that counts.
        if (hasFailed && !(isStrict && envelope.Code is { } code && Array.Exists(paths, path => path.Path == JsonPathFinder.Append("$", code))))
            return;
        if ((isStrict ? kept[0] : deviations.FirstLoss) is { } fault)
            throw Reason(fault, body, kept, paths).ToFault();
    }

    /// <summary>A required member that has no meaning as its type is noted twice. Its value explains more than that it is lost.</summary>
    private static JsonDeviation Reason(
        JsonDeviation fault, ReadOnlySpan<byte> body, IReadOnlyList<JsonDeviation> kept, (string Path, string Member)[] paths)
    {
        var at = fault.ToFault().FindPath(body);
        var first = Array.FindIndex(paths, path => path.Path == at);
        return first < 0 ? fault : kept[first];
    }

    /// <summary>Lists deviations that are no faults.</summary>
    internal static DeviationReport List(JsonDeviations deviations, ReadOnlySpan<byte> body)
        => Report(deviations.Kept, JsonPathFinder.FindAll(body, deviations.Kept), deviations.Count);

    private static DeviationReport Report(IReadOnlyList<JsonDeviation> kept, (string Path, string Member)[] paths, int count)
    {
        var listed = new List<ApiDeviation>(kept.Count);
        var members = new List<string>(kept.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < kept.Count; i++)
        {
            if (!seen.Add(paths[i].Path))
                continue;
            listed.Add(new() { JsonPath = paths[i].Path, Expected = kept[i].Expected, Found = kept[i].Found });
            members.Add(paths[i].Member);
        }
        return new(listed, members, count - kept.Count);
    }
}
