using Chatwright.CodeGeneration;

namespace Runtime.Tests.Transport;

public sealed record ProbeRequest : IJsonWritable<ProbeRequest>, IValidated
{
    public string? Question { get; init; }

    void IValidated.Validate(ref RequestCheck check)
    {
        check.Required("Question", Question);
    }

    static void IJsonWritable<ProbeRequest>.Write(ref JsonOutput json, ProbeRequest value)
    {
        json.BeginObject();
        json.WriteString("\"Question\":"u8, value.Question);
        json.EndObject();
    }
}
