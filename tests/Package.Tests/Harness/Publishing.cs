using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Package.Tests.Harness;

/// <summary>Publishes programs for this machine.</summary>
internal static partial class Publishing
{
    /// <summary>Publishes the project of a folder, without a warning.</summary>
    /// <param name="name">The name of its assembly.</param>
    /// <param name="target">The folder for the program.</param>
    /// <returns>The path of the program.</returns>
    public static async Task<string> PublishAsync(string folder, string name, string target, params string[] arguments)
    {
        var published = await Dotnet.BuildAsync(folder,
            ["publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", target, "-v", "m", "-p:TrimmerSingleWarn=false", .. arguments]);
        Assert.DoesNotMatch(Warning(), published.AssertSucceeded().Output);
        return Path.Combine(target, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }

    [GeneratedRegex(@"\b(warning|error) \w+\d+:")]
    private static partial Regex Warning();
}
