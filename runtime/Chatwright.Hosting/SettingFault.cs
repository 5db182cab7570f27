namespace Chatwright.Hosting;

/// <summary>A value of the configuration that cannot be used.</summary>
/// <param name="Key">The full path of its key.</param>
/// <param name="Problem">
/// The rest of the sentence that begins with the key. It never repeats the value, which may be a secret in the wrong place.
/// </param>
internal readonly record struct SettingFault(string Key, string Problem)
{
    public override string ToString() => $"{Key} {Problem}";
}
