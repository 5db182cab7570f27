namespace Chatwright.Orleans.Grains;

/// <summary>Storage providers as messages name them.</summary>
internal static class StorageNames
{
    internal static string Missing(string? name) => name is null
        ? $"The silo has no default storage provider. Add one, such as AddRedisGrainStorageAsDefault, or set {nameof(OrleansRateLimitOptions)}."
            + $"{nameof(OrleansRateLimitOptions.StorageName)}."
        : $"The silo has no storage provider '{name}', which {nameof(OrleansRateLimitOptions)}.{nameof(OrleansRateLimitOptions.StorageName)} names.";
}
