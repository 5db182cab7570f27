using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>Completes and validates the options of clients. The options themselves are plain data.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientOptions
{
    /// <summary>Copies options and sets their host.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="host">The host, in place of that of the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="host"/> is null.</exception>
    public static ApiClientOptions With(ApiClientOptions? options, ApiHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var copy = options?.Copy() ?? new();
        copy.Host = host;
        return copy;
    }

    /// <summary>Copies options and sets their host and credential.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="host">The host, in place of that of the options.</param>
    /// <param name="credential">
    /// The credential, in place of <see cref="UserSigClientOptions.Credential"/> and <see cref="ApiClientOptions.CredentialProvider"/> of the
    /// options.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="host"/> or <paramref name="credential"/> is null.</exception>
    public static UserSigClientOptions With(UserSigClientOptions? options, ApiHost host, UserSigCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var copy = (UserSigClientOptions)With(options ?? new UserSigClientOptions(), host);
        (copy.Credential, copy.CredentialProvider) = (credential, null);
        return copy;
    }

    /// <summary>Copies options and sets the parts that a host provides.</summary>
    /// <param name="options">The options.</param>
    /// <param name="credentialProvider">The provider of the credential, in place of that of the options.</param>
    /// <param name="handler">The handler that sends the requests, in place of that of the options.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static ApiClientOptions With(ApiClientOptions options, IApiCredentialProvider credentialProvider, HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(credentialProvider);
        ArgumentNullException.ThrowIfNull(handler);
        var copy = options.Copy();
        (copy.CredentialProvider, copy.Handler) = (credentialProvider, handler);
        return copy;
    }

    /// <summary>Finds the options that are missing or out of their range.</summary>
    /// <param name="service">The service that the client calls.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static IReadOnlyList<ApiOptionError> Validate(ApiService service, ApiClientOptions options) => ErrorsOf(service, options).All;

    internal static OptionErrors ErrorsOf(ApiService service, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(options);
        var errors = new OptionErrors();
        ClientOptionsRules.AddErrors(errors, service, options);
        if (options is UserSigClientOptions { CredentialProvider: null } signed)
            CredentialRules.AddErrors(errors, signed.Credential);
        return errors;
    }
}
