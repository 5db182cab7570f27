namespace Samples.Tests.Harness;

/// <summary>A test that needs a Redis server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (RedisServer.Program is null)
            Skip = "There is no redis-server on this machine. On Debian: apt-get install redis-server.";
    }
}
