using Chatwright.CodeGeneration;
using Chatwright.Testing.Setups;

namespace Chatwright.Testing;

/// <summary>A setup of a fake for an endpoint whose types are known.</summary>
/// <typeparam name="TRequest">The type of the request.</typeparam>
/// <typeparam name="TResponse">The type of the response.</typeparam>
public sealed class FakeSetup<TRequest, TResponse> : FakeSetup
    where TRequest : IJsonWritable<TRequest>
    where TResponse : ApiResponse, IJsonReadable<TResponse>
{
    internal FakeSetup(SetupList setups, Setup setup)
        : base(setups, setup)
    {
    }

    /// <inheritdoc cref="FakeSetup.Delay"/>
    public new FakeSetup<TRequest, TResponse> Delay(TimeSpan delay)
    {
        base.Delay(delay);
        return this;
    }
}
