namespace Samples.Tests.Harness;

/// <summary>A test that needs a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresServer.Programs is null)
            Skip = "There is no PostgreSQL server on this machine (pg_ctl and initdb, on the PATH or under /usr/lib/postgresql). On Debian: "
                + "apt-get install postgresql.";
    }
}
