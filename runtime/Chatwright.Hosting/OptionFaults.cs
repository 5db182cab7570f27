using Chatwright.CodeGeneration;
using Microsoft.Extensions.Options;

namespace Chatwright.Hosting;

/// <summary>Everything that is wrong with options, by the keys of the configuration where there is one.</summary>
internal static class OptionFaults
{
    /// <param name="settings">The values of the configuration that cannot be used.</param>
    /// <param name="errors">The errors of the options.</param>
    /// <param name="keyOf">Gets the key of an option.</param>
    internal static ValidateOptionsResult ToResult(
        IEnumerable<SettingFault> settings, IEnumerable<ApiOptionError> errors, Func<string, string> keyOf)
    {
        List<SettingFault> faults = [.. settings];
        var unread = faults.Select(static fault => fault.Key).ToHashSet();
        foreach (var error in errors)
        {
            // A value that cannot be read leaves its option at the default, which may be wrong too.
            if (keyOf(error.Option) is var key && !unread.Contains(key))
                faults.Add(new(key, error.Problem));
        }
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(static fault => fault.ToString()));
    }

    /// <summary>The name of an option that is set by code.</summary>
    internal static string NameOf<TOptions>(string name, string option)
        => $"{typeof(TOptions).Name}{(name.Length == 0 ? "" : $" '{name}'")}.{option}";
}
