using Chatwright.Orleans.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Chatwright.Orleans;

/// <summary>Reports everything that is wrong with the options, and with the host that they are for, at once.</summary>
internal sealed class OptionsValidator(IServiceProviderIsKeyedService services) : IValidateOptions<OrleansRateLimitOptions>
{
    public ValidateOptionsResult Validate(string? name, OrleansRateLimitOptions options)
    {
        List<string> errors = [.. OptionRules.Check(options)];
        if (!services.IsService(typeof(IGrainFactory)))
            errors.Add("UseOrleansRateLimits needs a silo or client of Orleans in the host. Add one by UseOrleans or UseOrleansClient.");
        else if (services.IsService(typeof(ILocalSiloDetails)) && !HasStorage(options.StorageName))
            errors.Add(StorageNames.Missing(options.StorageName));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private bool HasStorage(string? name)
        => name is null ? services.IsService(typeof(IGrainStorage)) : services.IsKeyedService(typeof(IGrainStorage), name);
}
