using System.Text;
using Chatwright.Json;

namespace Chatwright.Signing;

/// <summary>The ranges of the parts of a UserSig. No message repeats a key.</summary>
/// <remarks>
/// A method <c>ProblemOf…</c> returns the rest of a sentence that begins with the name of the option or parameter; null when there is no problem.
/// </remarks>
internal static class UserSigRules
{
    /// <summary>The documented limit of a UserID, in bytes of UTF-8.</summary>
    internal const int MaxIdentifierBytes = 32;

    private static readonly TimeSpan s_minLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_maxLifetime = TimeSpan.FromSeconds(int.MaxValue);
    private static readonly TimeSpan s_maxDefaultRenewal = TimeSpan.FromHours(1);

    internal static TimeSpan DefaultLifetime { get; } = TimeSpan.FromDays(7);

    internal static TimeSpan DefaultKeyTimeout { get; } = TimeSpan.FromSeconds(5);

    internal static string? ProblemOfSdkAppId(uint sdkAppId)
        => sdkAppId == 0 ? "is required: set the id of the application, as the console shows it." : null;

    internal static string? ProblemOfSecretKey(string? secretKey)
    {
        if (string.IsNullOrEmpty(secretKey))
            return "is required: set the secret key of the application, as the console shows it.";
        // The text of a PEM file may be indented, or have its line breaks escaped.
        if (secretKey.Contains("-----BEGIN", StringComparison.Ordinal))
        {
            return "is a PEM block, a key of the older scheme (TLSSigAPI): set the secret key of the present scheme (TLSSigAPIv2), "
                + "as the console shows it.";
        }
        // A key that was read from a file often keeps the end of its line, and the service then reports only that verification failed.
        if (char.IsWhiteSpace(secretKey[0]) || char.IsWhiteSpace(secretKey[^1]))
            return "starts or ends with white space: remove it.";
        if (secretKey.AsSpan().ContainsAny('\r', '\n'))
            return "has several lines: set the secret key of the application, as the console shows it.";
        return HalfPair.IsIn(secretKey) ? "is not valid Unicode." : null;
    }

    internal static string? ProblemOfIdentifier(string? identifier)
    {
        if (string.IsNullOrEmpty(identifier))
            return "is required: set the account to sign for.";
        if (HalfPair.IsIn(identifier))
            return "is not valid Unicode.";
        // A UserSig signs a text of lines, so a line break inside a value could pass for another line.
        if (HasControl(identifier))
            return "contains a control character.";
        var bytes = Encoding.UTF8.GetByteCount(identifier);
        return bytes > MaxIdentifierBytes ? $"is {bytes} bytes long in UTF-8; at most {MaxIdentifierBytes} are allowed." : null;
    }

    internal static string? ProblemOfLifetime(TimeSpan lifetime)
        => lifetime < s_minLifetime || lifetime > s_maxLifetime ? $"is {lifetime}: set a time from {s_minLifetime} to {s_maxLifetime}." : null;

    internal static string? ProblemOfRenewBefore(TimeSpan? renewBefore, TimeSpan lifetime)
        => renewBefore < TimeSpan.Zero || renewBefore >= lifetime
            ? $"is {renewBefore}: set a time from zero to less than the lifetime, {lifetime}."
            : null;

    /// <summary>The time before its end at which a signature is replaced.</summary>
    internal static TimeSpan RenewBeforeOf(TimeSpan? renewBefore, TimeSpan lifetime)
    {
        var tenth = lifetime / 10;
        return renewBefore ?? (tenth < s_maxDefaultRenewal ? tenth : s_maxDefaultRenewal);
    }

    internal static void CheckSdkAppId(uint sdkAppId, string name) => Check(ProblemOfSdkAppId(sdkAppId), name);

    internal static void CheckSameApp(uint sdkAppId, uint given, string name)
    {
        if (given != sdkAppId)
            throw new ArgumentException($"{name} is {sdkAppId}, but the key provider returned a key of application {given}.", name);
    }

    internal static void CheckSecretKey(string? secretKey, string name) => CheckText(secretKey, ProblemOfSecretKey(secretKey), name);

    internal static void CheckIdentifier(string? identifier, string name) => CheckText(identifier, ProblemOfIdentifier(identifier), name);

    internal static void CheckLifetime(TimeSpan lifetime, string name) => Check(ProblemOfLifetime(lifetime), name);

    internal static void CheckRenewBefore(TimeSpan? renewBefore, TimeSpan lifetime, string name)
        => Check(ProblemOfRenewBefore(renewBefore, lifetime), name);

    /// <summary>Checks several parameters, and reports all that are missing or out of their range at once.</summary>
    internal static void CheckAll(params (string Name, object? Value, string? Problem)[] parameters)
    {
        var problems = new List<string>();
        string? name = null;
        var isMissing = false;
        foreach (var parameter in parameters)
        {
            if (parameter.Problem is null)
                continue;
            if (problems.Count == 0)
                (name, isMissing) = (parameter.Name, parameter.Value is null);
            problems.Add($"{parameter.Name} {parameter.Problem}");
        }
        if (problems.Count == 0)
            return;
        var message = string.Join(Environment.NewLine, problems);
        throw isMissing ? new ArgumentNullException(name, message) : new ArgumentException(message, name);
    }

    private static void CheckText(string? text, string? problem, string name)
    {
        if (text is null)
            throw new ArgumentNullException(name, $"{name} {problem}");
        Check(problem, name);
    }

    private static void Check(string? problem, string name)
    {
        if (problem is not null)
            throw new ArgumentException($"{name} {problem}", name);
    }

    private static bool HasControl(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter))
                return true;
        }
        return false;
    }
}
