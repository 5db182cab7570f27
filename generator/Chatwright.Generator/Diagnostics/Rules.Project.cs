namespace Chatwright.Generator.Diagnostics;

/// <summary>5xx: the project around the specs. 9xx: the compiler itself.</summary>
internal static partial class Rules
{
    public static readonly Rule NoService = Rule.Error("CW501", "No service is described",
        "Nothing describes the service that '{0}' belongs to. Add a file with 'service: …' to the project");

    public static readonly Rule SeveralServices = Rule.Error("CW502", "Several services",
        "The project has several services ({0}). Say which one with 'service: …'");

    public static readonly Rule DuplicateService = Rule.Error("CW503", "The service is described twice",
        "The service '{0}' is described in '{1}' already; nothing is emitted from this file");

    public static readonly Rule UnknownOption = Rule.Error("CW504", "Not a value of the build property",
        "The build property '{0}' takes {1}, not '{2}'");

    public static readonly Rule UnknownEndpoint = Rule.Error("CW505", "No such endpoint ships",
        "The build property 'ChatwrightEndpoints' asks for '{0}', which is no endpoint that ships.{1}");

    public static readonly Rule ReplacesShipped = Rule.Info("CW506", "Takes the place of a shipped description",
        "This file takes the place of the description of '{0}' that ships with Chatwright");

    public static readonly Rule Internal = Rule.Error("CW901", "The spec compiler failed",
        "The spec compiler failed on this file: {0}. This is a fault of Chatwright; please report it with the file");
}
