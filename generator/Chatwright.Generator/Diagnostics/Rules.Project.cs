namespace Chatwright.Generator.Diagnostics;

/// <summary>5xx: the project around the specs. 9xx: the compiler itself.</summary>
internal static partial class Rules
{
    public static readonly Rule NoService = Rule.Error("CW501", "No service is described",
        "The service of '{0}' is not described. Add a file with 'service: …' to the project.");

    public static readonly Rule SeveralServices = Rule.Error("CW502", "Several services",
        "The project has several services ({0}). Choose one with 'service: …'.");

    public static readonly Rule DuplicateService = Rule.Error("CW503", "The service is described twice",
        "The service '{0}' is already described in '{1}', so nothing is emitted from this file. Remove one of the two.");

    public static readonly Rule UnknownOption = Rule.Error("CW504", "Not a value of the build property",
        "The build property '{0}' takes {1}, not '{2}'");

    public static readonly Rule UnknownEndpoint = Rule.Error("CW505", "No such endpoint ships",
        "The build property 'ChatwrightEndpoints' selects '{0}', which is not a shipped endpoint.{1}");

    public static readonly Rule ReplacesShipped = Rule.Warning("CW506", "Replaces a shipped description",
        "This file replaces the description of '{0}' that ships with Chatwright. Remove the file, or switch CW506 off if that is meant.");

    public static readonly Rule NoWebhooks = Rule.Error("CW514", "The service has no webhooks",
        "The service '{0}' does not say how it calls. Add 'webhooks' to its file.");

    public static readonly Rule WebhookOfCompiledClient = Rule.Error("CW515", "A compiled client takes no more webhooks",
        "'{0}' cannot be added to the compiled client, whose handler is complete. Handle it in OnUnknownAsync, or remove 'ChatwrightExtends'.");

    public static readonly Rule NameTaken = Rule.Error("CW512", "A type of the project has the name of emitted code",
        "Chatwright would emit {1}, but the project has the type '{0}' there; nothing is emitted. "
        + "Rename the type, or set the build property ChatwrightNamespace to another namespace.");

    public static readonly Rule ClientReferenced = Rule.Error("CW513", "A referenced project has the client already",
        "'{0}', which the project references, has '{1}' already; nothing is emitted. Set the build property ChatwrightEnabled to false "
        + "to use that client, or ChatwrightNamespace to have a second one.");

    public static readonly Rule NoCompiledClient = Rule.Error("CW521", "The compiled client is missing",
        "The build property 'ChatwrightExtends' is '{0}', but no reference of the project has '{0}.{1}'; nothing is emitted. Reference the client's "
        + "package, or remove the property.");

    public static readonly Rule Internal = Rule.Error("CW901", "The spec compiler failed",
        "The spec compiler failed on this file: {0}. This is a defect in Chatwright. Report it with the file.");
}
