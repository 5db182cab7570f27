namespace Chatwright;

/// <summary>The ways to read a response whose values have another form than the description of the endpoint says.</summary>
public enum ApiResponseReading
{
    /// <summary>
    /// A value whose meaning is beyond doubt is read, such as a number in a string. An optional member that holds anything else is null.
    /// <see cref="ApiResponseInfo.Deviations"/> lists all such values. The default.
    /// </summary>
    Tolerant,

    /// <summary>Any such value is an <see cref="ApiResponseException"/>.</summary>
    Strict,
}
