using Chatwright;
using Chatwright.CodeGeneration;
using Hosting.Tests.TencentChat;

namespace Hosting.Tests.Harness;

/// <summary>A second client whose requests carry a UserSig, as one that is compiled from other specs.</summary>
internal sealed class OtherClient(TencentChatClient chat) : IApiClient<OtherClient, OtherClientOptions>
{
    public static ApiService Service => ServiceOf<TencentChatClient>();

    public TencentChatClient Chat => chat;

    public static OtherClient Create(ApiTransport transport) => new(Over<TencentChatClient>(transport));

    public void Dispose() => chat.Dispose();

    private static ApiService ServiceOf<T>()
        where T : IApiClient<T>
        => T.Service;

    private static T Over<T>(ApiTransport transport)
        where T : IApiClient<T>
        => T.Create(transport);
}

internal sealed class OtherClientOptions : UserSigClientOptions;
