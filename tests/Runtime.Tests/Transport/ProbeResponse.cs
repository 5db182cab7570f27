using Chatwright;
using Chatwright.CodeGeneration;

namespace Runtime.Tests.Transport;

public sealed record ProbeResponse : ApiResponse, IJsonReadable<ProbeResponse>
{
    private static readonly Utf8NameTable s_members = new("Answer", "ActionStatus", "ErrorCode", "ErrorInfo", "ErrorDisplay");

    public required string Answer { get; init; }

    static ProbeResponse IJsonReadable<ProbeResponse>.Read(ref JsonCursor json)
    {
        string? answer = null, status = null, info = null, display = null;
        long? code = null;
        for (var member = json.BeginObject(); json.NextMember(s_members, ref member);)
        {
            switch (member)
            {
                case 0: answer = json.ReadString(); break;
                case 1: status = json.ReadString(); break;
                case 2: code = json.ReadInt64(); break;
                case 3: info = json.ReadString(); break;
                case 4: display = json.ReadString(); break;
            }
        }
        return ResponseEnvelope.HasFailed(ref json, status, code, info, display) ? null!
            : new() { Answer = answer ?? json.Missing<string>("Answer") };
    }
}
