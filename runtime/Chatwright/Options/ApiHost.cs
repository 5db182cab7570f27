namespace Chatwright;

/// <summary>The addresses of a service: a primary one and its backups.</summary>
/// <remarks>
/// An address is an absolute <c>https</c> or <c>http</c> URL without user info, query or fragment. A path is allowed and becomes the
/// prefix of every endpoint's path, for an API behind a gateway. Immutable.
/// </remarks>
public sealed class ApiHost
{
    /// <summary>Initializes a host from URLs.</summary>
    /// <param name="primary">The address that is used.</param>
    /// <param name="backups">Further addresses of the same service, in the order of preference.</param>
    /// <exception cref="ArgumentNullException">An address is null.</exception>
    /// <exception cref="ArgumentException">
    /// An address is not absolute, is neither <c>http</c> nor <c>https</c>, or has user info, a query or a fragment.
    /// </exception>
    public ApiHost(Uri primary, params Uri[] backups)
    {
        ArgumentNullException.ThrowIfNull(backups);
        Primary = Checked(primary, nameof(primary));
        Backups = Array.ConvertAll(backups, static backup => Checked(backup, nameof(backups)));
    }

    /// <summary>Initializes a host from names such as <c>api.example.org</c>, reached over <c>https</c>, or from absolute URLs.</summary>
    /// <param name="primary">The address that is used.</param>
    /// <param name="backups">Further addresses of the same service, in the order of preference.</param>
    /// <exception cref="ArgumentNullException">An address is null.</exception>
    /// <exception cref="ArgumentException">An address is neither a host name nor a URL as <see cref="ApiHost(Uri, Uri[])"/> takes it.</exception>
    public ApiHost(string primary, params string[] backups)
    {
        ArgumentNullException.ThrowIfNull(backups);
        Primary = Parsed(primary, nameof(primary));
        Backups = Array.ConvertAll(backups, static backup => Parsed(backup, nameof(backups)));
    }

    /// <summary>The address that is used.</summary>
    public Uri Primary { get; }

    /// <summary>Further addresses of the same service, in the order of preference. May be empty.</summary>
    public ApiList<Uri> Backups { get; }

    /// <summary>The display name, such as <c>Singapore</c>; null by default.</summary>
    public string? Name { get; init; }

    /// <summary>Creates a host with one URL, without backups.</summary>
    /// <param name="primary">The address, as <see cref="ApiHost(Uri, Uri[])"/> takes it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="primary"/> is null.</exception>
    /// <exception cref="ArgumentException">The address is not valid for <see cref="ApiHost(Uri, Uri[])"/>.</exception>
    public static implicit operator ApiHost(Uri primary) => new(primary);

    /// <summary>The name, if there is one, and the primary address.</summary>
    public override string ToString() => Name is null ? Primary.ToString() : $"{Name} ({Primary})";

    private static Uri Parsed(string address, string parameter)
    {
        ArgumentNullException.ThrowIfNull(address, parameter);
        var text = address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? Checked(uri, parameter)
            : throw new ArgumentException("An address is neither a host name, such as api.example.org, nor an absolute URL.", parameter);
    }

    private static Uri Checked(Uri address, string parameter)
    {
        ArgumentNullException.ThrowIfNull(address, parameter);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException("An address is not an absolute http or https URL.", parameter);
        // The messages do not repeat the address: it may hold a secret.
        if (address.UserInfo.Length > 0)
            throw new ArgumentException("An address holds user info (a name or password before '@').", parameter);
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException("An address holds a query or a fragment.", parameter);
        return address;
    }
}
