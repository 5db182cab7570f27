using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Binding;

/// <summary>The envelope in an example of a response.</summary>
internal static class EnvelopeExample
{
    /// <summary>Determines from the response whether the call succeeded; null if it does not say.</summary>
    public static bool? Outcome(ExampleValue value, EnvelopeModel envelope)
    {
        if (value is not ExampleObject response)
            return true;
        var status = Member(response, envelope.Status) as ExampleString;
        var code = ExampleKinds.Integer(Member(response, envelope.Code));
        if (status is null && code is null)
            return envelope.Status is null && envelope.Code is null ? true : null;
        return (status is null || status.Value == envelope.Ok) && code is (null or "0");
    }

    private static ExampleValue? Member(ExampleObject response, string? name) =>
        name is null ? null : response.Find(name);
}
