using Microsoft.Extensions.Configuration;

namespace Hosting.Tests.Harness;

/// <summary>A source of configuration whose values change, as those of a file do.</summary>
internal sealed class MutableSettings : ConfigurationProvider, IConfigurationSource
{
    public MutableSettings(IEnumerable<(string Key, string? Value)> settings)
    {
        foreach (var (key, value) in settings)
            Data[key] = value;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Changes values and lets everybody know, as often as there are calls.</summary>
    public void Change(params (string Key, string? Value)[] settings)
    {
        foreach (var (key, value) in settings)
            Data[key] = value;
        OnReload();
    }
}
