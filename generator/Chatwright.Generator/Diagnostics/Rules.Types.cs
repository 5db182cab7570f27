namespace Chatwright.Generator.Diagnostics;

/// <summary>3xx: types and references.</summary>
internal static partial class Rules
{
    public static readonly Rule UnknownType = Rule.Error("CW301", "Unknown type",
        "There is no type '{0}' here.{1}");

    public static readonly Rule CircularType = Rule.Error("CW302", "The type refers to itself",
        "'{0}' refers to itself. End the chain of names at a scalar, list or map.");

    public static readonly Rule TypeTooDeep = Rule.Error("CW317", "The type is too deep",
        "Lists, maps and names for them nest at most {0} deep");

    public static readonly Rule WireDoesNotFit = Rule.Error("CW303", "The wire form does not fit the type",
        "'wire: {0}' does not fit {1}. 'int' is for bool, 'string' for numbers, 'millis' for timestamp.");

    public static readonly Rule NotAPayload = Rule.Error("CW304", "A request or response is an object",
        "A request, response, body or reply must have fields, or name an object or a union; {0} is neither");

    public static readonly Rule MixedValues = Rule.Error("CW305", "Integers and texts are mixed",
        "The values of '{0}' must be all integers or all texts. {1} differs from those before it.");

    public static readonly Rule DuplicateValue = Rule.Error("CW306", "A value stands for two things",
        "The value '{0}' is already used by '{1}'. Choose another.");

    public static readonly Rule NotAnInteger = Rule.Error("CW307", "An integer is expected here",
        "'{0}' takes {1}, not {2}");

    public static readonly Rule DiscriminatorDeclared = Rule.Error("CW308", "The discriminator is declared again",
        "'{0}' is the discriminator of the union. Remove the field.");

    public static readonly Rule ContentFieldsMissing = Rule.Error("CW309", "'type' without 'content'",
        "A case takes 'type' only in a union with 'content'. Add 'content' to the union, or write 'fields'.");

    public static readonly Rule SameKind = Rule.Error("CW310", "Two branches of one JSON kind",
        "'{0}' and '{1}' are both {2} in JSON, so they cannot be told apart. Remove one of the two.");

    public static readonly Rule FieldsDiffer = Rule.Error("CW311", "One member, two types",
        "'{0}' has a different type in the case '{1}'. Give members of one name one type.");

    public static readonly Rule ResponseReusesEnvelope = Rule.Error("CW312", "The member belongs to the envelope",
        "'{0}' is a member of the envelope, which stands beside the others. Remove it.");

    public static readonly Rule AnyKind = Rule.Error("CW316", "A branch of every kind",
        "'{0}' matches JSON of any kind, so the other branches are never used. Remove it: what no branch describes is kept anyway.");

    public static readonly Rule AliasSharesBits = Rule.Error("CW320", "An alias of a flag shares bits",
        "The alias '{0}' shares bits with another value of the flags. Remove it, or use bits of its own.");

    public static readonly Rule SharedWithNobody = Rule.Warning("CW319", "Shared with a group without endpoints",
        "The group '{0}' has no endpoints, so nothing can use what is shared with it.{1}");

    public static readonly Rule ChoiceInChoice = Rule.Error("CW318", "A branch that is a choice",
        "'{0}' is itself a choice of several JSON kinds. List its branches here instead.");

    public static readonly Rule ImplicitIsNotEnough = Rule.Error("CW321", "The case needs more than one member",
        "'{0}' alone does not make the case, since '{1}' is required too. Remove 'implicit'.");

    public static readonly Rule ImplicitTypeTaken = Rule.Error("CW322", "Two conversions from one type",
        "'{0}' cannot convert to the case, since its C# type is {1}. Remove 'implicit', or name another member.");

    public static readonly Rule NoEntries = Rule.Error("CW313", "The type has no members",
        "'{0}' needs at least one entry");

    public static readonly Rule ReplyNotAnObject = Rule.Error("CW323", "A reply is an object",
        "'{0}' is a union, but a reply has one form. Name an object, or write the fields.");

    public static readonly Rule RequiredInReply = Rule.Error("CW324", "A required member of a reply",
        "'{0}' is required, but a reply that only allows or refuses does not set it. Remove 'required'.");

    public static readonly Rule UnknownErrorSet = Rule.Error("CW314", "Unknown error set",
        "There is no error set '{0}'.{1}");

    public static readonly Rule UnknownService = Rule.Error("CW315", "Unknown service",
        "There is no service '{0}'.{1}");
}
