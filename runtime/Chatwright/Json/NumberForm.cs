namespace Chatwright.Json;

/// <summary>The forms of a text where an integer is expected.</summary>
internal enum NumberForm
{
    /// <summary>No number.</summary>
    None,

    /// <summary>A number without a fraction, of at most 20 digits.</summary>
    Whole,

    /// <summary>A number with a fraction.</summary>
    Fraction,

    /// <summary>A number without a fraction, of more digits.</summary>
    TooLarge,
}
