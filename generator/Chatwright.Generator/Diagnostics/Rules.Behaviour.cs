namespace Chatwright.Generator.Diagnostics;

/// <summary>41x to 49x: defaults, constraints, conditions, paging. 40x are the examples' form.</summary>
internal static partial class Rules
{
    public static readonly Rule DefaultAndRequired = Rule.Error("CW410", "A required member has no default",
        "'{0}' is required, so 'default' has no effect. Remove one of the two.");

    public static readonly Rule DefaultInResponse = Rule.Error("CW411", "A default in a response",
        "'{0}' is part of a response or of the body of a webhook, where a default has no meaning. Remove 'default'.");

    public static readonly Rule DefaultDoesNotFit = Rule.Error("CW412", "The default does not fit the type",
        "{0} is not a default for {1}.{2}");

    public static readonly Rule ConstraintDoesNotFit = Rule.Error("CW413", "The constraint does not fit the type",
        "'{0}' does not fit {1}");

    public static readonly Rule ConstraintsContradict = Rule.Error("CW414", "The constraints contradict each other",
        "'{0}' is greater than '{1}', so no value is allowed. Correct one of the two.");

    public static readonly Rule UnknownSibling = Rule.Error("CW415", "Unknown member",
        "{0} has no member '{1}'.{2}");

    public static readonly Rule ValueDoesNotFit = Rule.Error("CW416", "The value does not fit the member",
        "{0} cannot be a value of '{1}', which is {2}");

    public static readonly Rule LonelyLabel = Rule.Warning("CW417", "The label stands alone",
        "The label '{0}' stands on one member only. Add it to the members that it chooses among, or remove it.");

    public static readonly Rule PagesNeedAnEnd = Rule.Error("CW418", "Paging needs an end and a step",
        "Paging needs 'carry' or 'offset' to continue, and 'until', 'while', 'offset' or a member that 'carry' may find absent to end");

    public static readonly Rule ItemsNotAList = Rule.Error("CW419", "The items of a page are a list",
        "'{0}' must be a list member of the response");

    public static readonly Rule PagingMemberOptional = Rule.Error("CW420", "The member that ends paging must be required",
        "'{0}' decides whether paging continues. Mark it 'required: true' in the response.");

    public static readonly Rule CarryTypesDiffer = Rule.Error("CW421", "The cursor's types differ",
        "'{0}' of the response and '{1}' of the request have different types. Give them one type.");

    public static readonly Rule MemberNotAnInteger = Rule.Error("CW422", "Not an integer member",
        "'{0}' must be an integer here{1}");

    public static readonly Rule ItemsOrFailures = Rule.Error("CW423", "Items or failures, not both",
        "'results' takes 'items' or 'failures', not both. Remove one of the two.");

    public static readonly Rule InfoNotText = Rule.Error("CW424", "Not a text member",
        "'{0}' must be a string, since it describes what happened to an item");

    public static readonly Rule KeyNotPlain = Rule.Error("CW446", "A key is a text or an integer",
        "'{0}' must be a string or an integer, since it says which item an outcome is about");

    public static readonly Rule GetWithRequest = Rule.Error("CW425", "A GET sends no body",
        "'method: GET' sends no body, but the request has members. Remove them, or use POST.");

    public static readonly Rule AlwaysHolds = Rule.Error("CW427", "The condition always holds",
        "'{0}' always has one of these values, so the condition always holds. Remove a value, or the condition.");

    public static readonly Rule CarriedTwice = Rule.Error("CW428", "Two cursors for one member",
        "'{0}' of the request is set by two cursors. Remove one of the two.");

    public static readonly Rule ProbeNotSafe = Rule.Error("CW440", "A probe only reads",
        "A health check calls this endpoint again and again. Add 'safe: true', or remove 'probe'.");

    public static readonly Rule ProbeNeedsInput = Rule.Error("CW441", "A probe needs no input",
        "A health check has no value for {0}, which the request needs. Mark an endpoint that needs none.");

    public static readonly Rule TwoProbes = Rule.Error("CW442", "Two probes in one service",
        "'{0}' in '{1}' is the probe of the service already. Remove one of the two.");

    public static readonly Rule FromDoesNotFit = Rule.Error("CW443", "The source does not fit the type",
        "'from: {0}' does not fit {1}. 'sdkAppId' and 'random32' are for uint32, int64, uint64 and string, 'identifier' and 'uuid' for string.");

    public static readonly Rule FromBreaksLimit = Rule.Error("CW444", "The client would break the limit",
        "'from: {0}' has values that break '{1}'. Change the limit, or remove 'from'.");

    public static readonly Rule NeverSent = Rule.Error("CW445", "The member could never be sent",
        "'{0}' could never be sent, since {1}. Name another member.");

    public static readonly Rule NotAMemberOfItems = Rule.Error("CW447", "A cursor is computed from a member of items",
        "'{0}' must be a list of objects in the response and an integer of these objects, such as Messages.Number");

    public static readonly Rule QueryNotPlain = Rule.Error("CW448", "A query parameter is a single value",
        "'{0}' cannot be a query parameter, since it is {1}. Use a number, a text, a truth value, a time or an enum.");

    public static readonly Rule QueryOfService = Rule.Error("CW449", "The service sends the query parameter",
        "'{0}' is a query parameter of every call of the service. Remove one of the two.");

    public static readonly Rule NotOptional = Rule.Error("CW426", "The member is always sent",
        "'{0}' has no effect, since '{1}' is {2} and so always sent. Remove one of the two.");
}
