using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

/// <summary>How a service calls.</summary>
/// <param name="Command">The query parameter that holds the command.</param>
/// <param name="App">The query parameter that holds the number of the app; null if there is none.</param>
/// <param name="Signature">Null for a service that does not sign.</param>
/// <param name="Reply">The envelope of replies.</param>
internal sealed record ServiceWebhooksModel(string Command, string? App, WebhookSignatureModel? Signature, EnvelopeModel Reply)
{
    /// <summary>The members of the context.</summary>
    public EquatableArray<ContextMemberModel> Context { get; init; }

    /// <summary>The query parameters of a fixed value.</summary>
    public EquatableArray<QueryModel> Query { get; init; }
}

/// <param name="Sign">The query parameter that holds the signature.</param>
/// <param name="Time">The query parameter that holds the time of the request.</param>
internal sealed record WebhookSignatureModel(string Sign, string Time);

/// <summary>A query parameter as a property of the context.</summary>
/// <param name="Texts">The values of an enum of texts and their aliases, in which letter case does not count; otherwise empty.</param>
/// <param name="Aliases">The aliases among them.</param>
internal sealed record ContextMemberModel(MemberModel Member, EquatableArray<string> Texts, EquatableArray<TextAliasModel> Aliases);

/// <param name="Member">The C# name of the member of the enum that an alias stands for.</param>
internal sealed record TextAliasModel(string Text, string Member);
