using Microsoft.Extensions.Options;

namespace Chatwright.Testing;

/// <summary>Points the options of a client to the fake, after all that the host configures. The container skips other types of options.</summary>
internal sealed class FakeClientOptions<TOptions>(FakeTencentChat fake) : IPostConfigureOptions<TOptions>
    where TOptions : UserSigClientOptions
{
    public void PostConfigure(string? name, TOptions options) => fake.Configure(options);
}
