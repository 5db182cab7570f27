using Chatwright.Generator.Model;
using Chatwright.Generator.Words;
using Chatwright.Testing;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Specs;

namespace Chatwright.Tool.Faking;

/// <summary>The fake that is served, which can be begun anew; for APIs other than Chat there are only the examples.</summary>
internal sealed class ServedFake : IAsyncDisposable
{
    private readonly Func<FakeTencentChat>? _create;
    private readonly ReplayHandler? _replay;
    private FakeTencentChat? _chat;

    private ServedFake(Func<FakeTencentChat>? create, ReplayHandler? replay)
    {
        (_create, _replay) = (create, replay);
        Reset();
    }

    public HttpMessageHandler Handler => (HttpMessageHandler?)_replay ?? _chat!.Handler;

    /// <summary>Null for APIs other than Chat.</summary>
    public FakeTencentChat? Chat => _chat;

    public static async Task<ServedFake> CreateAsync(
        Session session,
        FakeOptions options,
        SpecProject project,
        FakeTencentChatOptions chat,
        CancellationToken cancellationToken,
        Action<FakeTencentChat>? configure = null)
    {
        if (!IsChat(project))
            return new ServedFake(null, new ReplayHandler([.. FakeOptions.Examples(project)]));
        var create = await options.FactoryAsync(session, project, chat, cancellationToken);
        return new ServedFake(Create, null);

        FakeTencentChat Create()
        {
            var fake = create();
            configure?.Invoke(fake);
            return fake;
        }
    }

    /// <summary>Determines whether requests are signed as those of Chat are.</summary>
    public static bool IsChat(SpecProject project) =>
        project.Models<ServiceModel>().Any(service => service.Signing == SigningScheme.UserSig);

    /// <summary>Back to the state and the faults of the start.</summary>
    public void Reset()
    {
        var former = _chat;
        _chat = _create?.Invoke();
        // It listens nowhere, so that this ends at once.
        _ = former?.DisposeAsync().AsTask();
    }

    public ValueTask DisposeAsync() => _chat?.DisposeAsync() ?? default;
}
