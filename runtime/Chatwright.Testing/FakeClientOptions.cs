using Microsoft.Extensions.Options;

namespace Chatwright.Testing;

/// <summary>Points the options of a client to the fake. Other types of options stay as they are.</summary>
internal sealed class FakeClientOptions<TOptions>(FakeTencentChat fake) : IPostConfigureOptions<TOptions>
    where TOptions : class
{
    public void PostConfigure(string? name, TOptions options)
    {
        if (options is UserSigClientOptions client)
            fake.Configure(client);
    }
}
