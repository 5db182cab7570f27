using System.Net.Http.Headers;

namespace Chatwright.Transport;

/// <summary>One attempt as it is sent, but for its body.</summary>
/// <param name="Address">The URL.</param>
/// <param name="Headers">The headers beside those of the connection and the body.</param>
/// <param name="Secrets">The texts in both that nothing may show.</param>
internal readonly record struct AttemptRequest(string Address, KeyValuePair<string, string>[] Headers, RequestSecrets Secrets)
{
    /// <summary>Gets the secrets, with those of headers that a given client or its handlers have added.</summary>
    /// <param name="sent">The headers that were sent; null if nobody has added any.</param>
    internal RequestSecrets SecretsWith(HttpRequestHeaders? sent)
    {
        if (sent is null)
            return Secrets;
        var added = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in sent.NonValidated)
        {
            var value = values.ToString();
            if (!Array.Exists(Headers, own => own.Key.Equals(name, StringComparison.OrdinalIgnoreCase) && own.Value == value))
                added.Add(new(name, value));
        }
        return Secrets.With(RequestSecrets.Of([.. added]));
    }
}
