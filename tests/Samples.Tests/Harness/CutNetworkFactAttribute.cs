namespace Samples.Tests.Harness;

/// <summary>A test that needs a Redis server, and a network that can be cut.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CutNetworkFactAttribute : RedisFactAttribute
{
    public CutNetworkFactAttribute() => Skip ??= CutNetwork.Missing;
}
