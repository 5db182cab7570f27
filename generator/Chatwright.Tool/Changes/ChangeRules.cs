using static Chatwright.Tool.Changes.ChangeKind;
using static Chatwright.Tool.Changes.ChangeSeverity;

namespace Chatwright.Tool.Changes;

/// <summary>The catalogue of changes. Ids from 101 concern the wire, from 201 C# source, from 301 behaviour.</summary>
internal static class ChangeRules
{
    private static readonly List<ChangeRule> s_all = [];

    public static readonly ChangeRule EndpointRemoved = Add(101, Wire, "the endpoint was removed", Breaking);
    public static readonly ChangeRule EndpointAdded = Add(102, Wire, "an endpoint was added", Safe);
    public static readonly ChangeRule PathChanged = Add(103, Wire, "the path or command changed", Risky);
    public static readonly ChangeRule MethodChanged = Add(104, Wire, "the HTTP method changed", Risky);
    public static readonly ChangeRule ParameterChanged = Add(105, Wire, "a fixed query parameter or header changed", Risky);
    public static readonly ChangeRule EnvelopeChanged = Add(106, Wire, "the members that tell success from failure changed", Risky);
    public static readonly ChangeRule SigningChanged = Add(107, Wire, "the signature scheme changed", Breaking);
    public static readonly ChangeRule WebhookRemoved = Add(108, Wire, "the webhook was removed", Breaking);
    public static readonly ChangeRule WebhookAdded = Add(109, Wire, "a webhook was added", Safe);
    public static readonly ChangeRule WebhooksChanged = Add(110, Wire, "the parameters of webhooks, or the envelope of replies, changed", Breaking);
    public static readonly ChangeRule ServiceRemoved = Add(111, Wire, "the service was removed", Breaking);
    public static readonly ChangeRule ServiceAdded = Add(112, Wire, "a service was added", Safe);
    public static readonly ChangeRule RegionRemoved = Add(113, Wire, "the region was removed", Breaking);
    public static readonly ChangeRule RegionAdded = Add(114, Wire, "a region was added", Safe);
    public static readonly ChangeRule HostChanged = Add(115, Wire, "the host of a region changed", Risky);
    public static readonly ChangeRule SizeChanged = Add(116, Wire, "a limit of the whole request or response changed", Risky);

    public static readonly ChangeRule MemberAdded = Add(121, Wire, "a member was added", Safe);
    public static readonly ChangeRule RequiredMemberAdded = Add(122, Wire, "a required member was added", Breaking, Safe);
    public static readonly ChangeRule MemberRemoved = Add(123, Wire, "the member was removed", Breaking);
    public static readonly ChangeRule BecameRequired = Add(124, Wire, "the member became required", Breaking, Risky);
    public static readonly ChangeRule BecameOptional = Add(125, Wire, "the member is no longer required", Safe, Breaking);
    public static readonly ChangeRule TypeChanged = Add(126, Wire, "the type changed", Breaking);
    public static readonly ChangeRule FormChanged = Add(127, Wire, "the form in JSON changed", Risky);
    public static readonly ChangeRule WireNameChanged = Add(128, Wire, "the name in JSON changed", Risky);
    public static readonly ChangeRule LimitTightened = Add(129, Wire, "a limit is tighter", Breaking, Safe);
    public static readonly ChangeRule LimitLoosened = Add(130, Wire, "a limit is looser", Safe, Risky);
    public static readonly ChangeRule RuleAdded = Add(131, Wire, "a rule between members was added or changed", Breaking, Safe);
    public static readonly ChangeRule RuleRemoved = Add(132, Wire, "a rule between members was removed", Safe, Risky);
    public static readonly ChangeRule PlaceChanged = Add(133, Wire, "the member moved between the body and the query", Risky);
    public static readonly ChangeRule AliasRemoved = Add(134, Wire, "another name or value is no longer read", Safe, Risky);
    public static readonly ChangeRule AliasAdded = Add(135, Wire, "another name or value is read, too", Safe);
    public static readonly ChangeRule BecameEmpty = Add(136, Wire, "the list may be absent, and is empty then", Risky);

    public static readonly ChangeRule CaseRemoved = Add(141, Wire, "the case was removed", Breaking);
    public static readonly ChangeRule CaseAdded = Add(142, Wire, "a case was added", Safe, Risky);
    public static readonly ChangeRule ValueRemoved = Add(143, Wire, "the value was removed", Breaking);
    public static readonly ChangeRule ValueAdded = Add(144, Wire, "a value was added", Safe, Risky);
    public static readonly ChangeRule WireValueChanged = Add(145, Wire, "the value in JSON changed", Risky);
    public static readonly ChangeRule UnionChanged = Add(146, Wire, "the member that tells the cases apart, or that holds them, changed", Breaking);

    public static readonly ChangeRule EndpointRenamed = Add(201, ChangeKind.Source, "the method was renamed", Breaking);
    public static readonly ChangeRule GroupRenamed = Add(202, ChangeKind.Source, "the group was renamed", Breaking);
    public static readonly ChangeRule TypeRenamed = Add(203, ChangeKind.Source, "the type was renamed", Breaking);
    public static readonly ChangeRule TypeRemoved = Add(204, ChangeKind.Source, "the type was removed", Breaking);
    public static readonly ChangeRule TypeAdded = Add(205, ChangeKind.Source, "a type was added", Safe);
    public static readonly ChangeRule TypeKindChanged = Add(206, ChangeKind.Source, "the kind of the type changed", Breaking);
    public static readonly ChangeRule MemberRenamed = Add(207, ChangeKind.Source, "the property was renamed", Breaking);
    public static readonly ChangeRule CaseRenamed = Add(208, ChangeKind.Source, "the case was renamed", Breaking);
    public static readonly ChangeRule ValueRenamed = Add(209, ChangeKind.Source, "the member of the enum was renamed", Breaking);
    public static readonly ChangeRule BecameNullable = Add(210, ChangeKind.Source, "the property can be null", Safe, Breaking);
    public static readonly ChangeRule BecameNotNull = Add(211, ChangeKind.Source, "the property can no longer be null", Risky);
    public static readonly ChangeRule ShortFormChanged = Add(212, ChangeKind.Source, "the short form of the method changed or was removed", Breaking);
    public static readonly ChangeRule ShortFormAdded = Add(213, ChangeKind.Source, "the method got a short form", Safe);
    public static readonly ChangeRule ConversionRemoved = Add(214, ChangeKind.Source, "values no longer convert to the case", Breaking);
    public static readonly ChangeRule ConversionAdded = Add(215, ChangeKind.Source, "values convert to the case", Safe);
    public static readonly ChangeRule PagingChanged = Add(
        216, ChangeKind.Source, "the method became paged, lost its pages, or walks items of another type", Breaking);
    public static readonly ChangeRule ErrorRemoved = Add(217, ChangeKind.Source, "the error code was removed", Breaking);
    public static readonly ChangeRule ErrorAdded = Add(218, ChangeKind.Source, "an error code was added", Safe);
    public static readonly ChangeRule ErrorRenamed = Add(219, ChangeKind.Source, "the error code was renamed", Breaking);
    public static readonly ChangeRule HandlerRenamed = Add(220, ChangeKind.Source, "the method of the handler was renamed", Breaking);
    public static readonly ChangeRule ReplyCodeRemoved = Add(221, ChangeKind.Source, "the code of the reply was removed", Breaking);
    public static readonly ChangeRule ReplyCodeAdded = Add(222, ChangeKind.Source, "a code of the reply was added", Safe);
    public static readonly ChangeRule ReplyCodeRenamed = Add(223, ChangeKind.Source, "the code of the reply was renamed", Breaking);
    public static readonly ChangeRule NamespaceChanged = Add(224, ChangeKind.Source, "the namespace changed", Breaking);
    public static readonly ChangeRule Deprecated = Add(225, ChangeKind.Source, "it is deprecated", Risky);
    public static readonly ChangeRule NoLongerDeprecated = Add(226, ChangeKind.Source, "it is no longer deprecated", Safe);
    public static readonly ChangeRule DecisionChanged = Add(227, ChangeKind.Source, "the reply of the webhook was added or removed", Breaking);
    public static readonly ChangeRule RequestChanged = Add(228, ChangeKind.Source, "the request was added, removed, or is of another type", Breaking);
    public static readonly ChangeRule NullabilityChanged = Add(229, ChangeKind.Source, "the nullability of the property changed", Breaking);
    public static readonly ChangeRule ResultsRemoved = Add(230, ChangeKind.Source, "the response no longer tells which items failed", Breaking);
    public static readonly ChangeRule CaseValueFixed = Add(231, ChangeKind.Source, "the case's constructor takes no value now", Breaking, Risky);
    public static readonly ChangeRule ReplyRangeRemoved = Add(232, ChangeKind.Source, "the code of the reply no longer stands for a range", Breaking);

    public static readonly ChangeRule RetryChanged = Add(301, Behaviour, "the advice on retries changed", Risky);
    public static readonly ChangeRule RefusedChanged = Add(302, Behaviour, "the code tells another thing about whether the call was executed", Risky);
    public static readonly ChangeRule ErrorRangeChanged = Add(303, Behaviour, "the code stands for another range", Risky);
    public static readonly ChangeRule MayNotRepeat = Add(304, Behaviour, "the call may be repeated in fewer cases", Risky);
    public static readonly ChangeRule MayRepeat = Add(305, Behaviour, "the call may be repeated in more cases", Risky);
    public static readonly ChangeRule RateLowered = Add(306, Behaviour, "fewer calls are allowed", Risky);
    public static readonly ChangeRule RateRaised = Add(307, Behaviour, "more calls are allowed", Safe);
    public static readonly ChangeRule PagingDiffers = Add(308, Behaviour, "pages are walked in another way", Risky);
    public static readonly ChangeRule ResultsDiffer = Add(309, Behaviour, "the results of items are read in another way", Risky);
    public static readonly ChangeRule DefaultChanged = Add(310, Behaviour, "the value that is sent by default changed", Risky);
    public static readonly ChangeRule SourceChanged = Add(311, Behaviour, "the client fills the member in another way", Risky);
    public static readonly ChangeRule NoLongerSecret = Add(312, Behaviour, "the member is printed in plain text", Risky);
    public static readonly ChangeRule Secret = Add(313, Behaviour, "the member is no longer printed", Safe);
    public static readonly ChangeRule ProbeChanged = Add(314, Behaviour, "the health check calls another endpoint", Risky);
    public static readonly ChangeRule ReplyRangeChanged = Add(315, Behaviour, "the code of the reply stands for another range", Risky);

    public static IReadOnlyList<ChangeRule> All => s_all;

    private static ChangeRule Add(int number, ChangeKind kind, string text, ChangeSeverity severity, ChangeSeverity? received = null)
    {
        var rule = new ChangeRule($"CC{number}", kind, text, severity, received ?? severity);
        s_all.Add(rule);
        return rule;
    }
}
