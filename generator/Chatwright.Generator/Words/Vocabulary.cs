namespace Chatwright.Generator.Words;

/// <summary>The closed lists of words that values take, each in the order of the reference and the schema.</summary>
internal static class Vocabulary
{
    public static readonly WordList<SigningScheme> Signing = new(("none", SigningScheme.None), ("usersig", SigningScheme.UserSig));

    public static readonly WordList<RequestMethod> Methods = new(("POST", RequestMethod.Post), ("GET", RequestMethod.Get));

    public static readonly WordList<QuerySource> QuerySources = new(
        ("sdkAppId", QuerySource.SdkAppId), ("identifier", QuerySource.Identifier), ("signature", QuerySource.Signature),
        ("random32", QuerySource.Random32));

    public static readonly WordList<MemberSource> MemberSources = new(
        ("sdkAppId", MemberSource.SdkAppId), ("identifier", MemberSource.Identifier), ("random32", MemberSource.Random32),
        ("uuid", MemberSource.Uuid));

    public static readonly WordList<RetryAdvice> Retry = new(
        ("never", RetryAdvice.Never), ("once", RetryAdvice.Once), ("backoff", RetryAdvice.Backoff), ("renew", RetryAdvice.RenewSignature));

    public static readonly WordList<WebhookScheme> WebhookSchemes = new(("sha256-token-time", WebhookScheme.Sha256TokenTime));
    public static readonly WordList<WireForm> WireForms = new(("int", WireForm.Int), ("string", WireForm.Text), ("millis", WireForm.Millis));

    public static readonly WordList<ScalarKind> Scalars = new(
        ("string", ScalarKind.Text), ("bool", ScalarKind.Bool), ("int32", ScalarKind.Int32), ("uint32", ScalarKind.UInt32),
        ("int64", ScalarKind.Int64), ("uint64", ScalarKind.UInt64), ("double", ScalarKind.Double), ("timestamp", ScalarKind.Timestamp),
        ("bytes", ScalarKind.Bytes), ("json", ScalarKind.Json));
}
