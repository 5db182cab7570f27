namespace Chatwright;

/// <summary>Options for a client whose requests carry a UserSig (TLSSigAPIv2).</summary>
public class UserSigClientOptions : ApiClientOptions
{
    /// <summary>
    /// The application, its key and the account that makes the calls. Required, unless <see cref="ApiClientOptions.CredentialProvider"/> is set,
    /// which takes its place. Null by default.
    /// </summary>
    public UserSigCredential? Credential { get; set; }

    /// <summary>Type, application, account and host; never the key.</summary>
    public override string ToString() => $"{GetType().Name} {{ Credential = {Credential}, Host = {Host} }}";
}
