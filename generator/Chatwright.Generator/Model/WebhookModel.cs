using Chatwright.Generator.Names;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

internal sealed record WebhookModel(string HintName, HomeModel Home, string Command, WebhookNames Names, DocModel Docs) : SpecModel(HintName, Home)
{
    /// <summary>The code that refuses; null if the webhook does not decide or has no such code.</summary>
    public long? RefusalCode { get; init; }

    /// <summary>The name of the reply that allows; null if the webhook does not decide.</summary>
    public string? Allow { get; init; }

    /// <summary>True if there are secrets in the body. The whole of one that cannot be read is then taken for one.</summary>
    public bool HasSecrets { get; init; }

    /// <summary>The examples; empty unless the project includes them.</summary>
    public EquatableArray<WebhookExampleModel> Examples { get; init; }
}

/// <summary>An example as JSON; null for a part that it does not show.</summary>
internal sealed record WebhookExampleModel(string? Name, string? Query, string? Body, string? Reply);

/// <summary>A webhook as the receiver of its service knows it.</summary>
internal sealed record WebhookEntryModel(string Command, WebhookNames Names);
