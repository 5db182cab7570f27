using Chatwright.Generator.Values;

namespace Chatwright.Generator.Names;

/// <summary>Names that emitted types have whatever a spec says. No name of a spec is one of them.</summary>
internal static class FixedNames
{
    /// <summary>The case of unions and choices that stands for all others.</summary>
    public const string Unknown = "Unknown";

    /// <summary>The property of a response that lists the items that failed, and the method that finds them.</summary>
    public const string Failures = "Failures";
    public const string FindFailures = "FindFailures";

    /// <summary>The property of a response that holds its facts.</summary>
    public const string Info = "Info";

    /// <summary>The property of a choice's branch, and of its unknown case.</summary>
    public const string BranchValue = "Value";
    public const string RawOfChoice = "Json";

    /// <summary>The property of an enum of texts.</summary>
    public const string Text = "Value";

    /// <summary>The method of a codec that gives a number the meaning that its enum or flags have for it.</summary>
    public const string FromNumber = "FromNumber";

    /// <summary>The class with the constants of an enum of texts, and its methods.</summary>
    public const string TextValues = "Values";
    public const string Parse = "Parse";
    public const string TryParse = "TryParse";

    /// <summary>The list of all regions. They are found by <see cref="TryParse"/>.</summary>
    public const string All = "All";

    /// <summary>The member of an enum that stands for no flag, or for no error, and the context of a webhook that did not arrive.</summary>
    public const string None = "None";

    /// <summary>The members of a client, beside the properties for its groups.</summary>
    public const string Service = "Service";
    public const string Create = "Create";
    public const string Probe = "Probe";
    public const string WithOptions = "WithOptions";
    public const string SendRaw = "SendRawAsync";
    public const string Dispose = "Dispose";

    /// <summary>The property of a group's client through which its methods send.</summary>
    public const string Transport = "Transport";

    /// <summary>The property of a webhook's body that holds the facts beside it.</summary>
    public const string Context = "Context";

    /// <summary>The properties of that context, whatever the service declares.</summary>
    public static EquatableArray<string> OfWebhookContext => [None, "Command", "RequestTime", "DeduplicationKey", "Deviations"];

    /// <summary>The properties of a reply by which it decides.</summary>
    public const string ReplyCode = "Code";
    public const string ReplyMessage = "Message";

    /// <summary>The method of a handler for commands that no webhook has.</summary>
    public const string OnUnknown = "OnUnknownAsync";

    /// <summary>The method of a handler for all webhooks that do not decide.</summary>
    public const string OnWebhook = "OnWebhookAsync";

    /// <summary>The option with the number of the app, in services without SDKAppIDs.</summary>
    public const string AppId = "ApplicationId";

    /// <summary>The members of a handler, beside the methods of its webhooks.</summary>
    public static EquatableArray<string> OfWebhookHandler => [OnUnknown, OnWebhook];

    public static EquatableArray<string> OfClient => [Service, Create, WithOptions, SendRaw, Dispose];

    /// <summary>The members of a group's client, beside the methods of its endpoints.</summary>
    public static EquatableArray<string> OfGroupClient => [Transport, WithOptions];
}
