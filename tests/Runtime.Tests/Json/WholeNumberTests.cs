using System.Globalization;
using System.Text;
using Chatwright.Json;
using Xunit;

namespace Runtime.Tests.Json;

public class WholeNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-7", "-7")]
    [InlineData("+7", "7")]
    [InlineData("007", "7")]
    [InlineData("1.0", "1")]
    [InlineData("-120.00", "-120")]
    [InlineData("0.0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("-1e3", "-1000")]
    [InlineData("1000e-3", "1")]
    [InlineData("1.5e1", "15")]
    [InlineData("12.25e2", "1225")]
    [InlineData("0.10e1", "1")]
    [InlineData("0.00015e5", "15")]
    [InlineData("0e5", "0")]
    [InlineData("0.0e-5", "0")]
    [InlineData("0e99999999999999999999", "0")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    [InlineData("-99999999999999999999", "-99999999999999999999")]
    [InlineData("000000000000000000000000000001", "1")]
    [InlineData("1e19", "10000000000000000000")]
    [InlineData("100000000000000000000000000000e-29", "1")]
    [InlineData("0.00000000000000000000000000001e29", "1")]
    [InlineData("1.2345678901234567890e19", "12345678901234567890")]
    public void A_whole_number_is_read_in_any_spelling(string text, string expected)
    {
        Assert.Equal(NumberForm.Whole, WholeNumber.Read(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(Int128.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1.5", NumberForm.Fraction)]
    [InlineData("-0.1", NumberForm.Fraction)]
    [InlineData("1e-1", NumberForm.Fraction)]
    [InlineData("1.25e1", NumberForm.Fraction)]
    [InlineData("10e-2", NumberForm.Fraction)]
    [InlineData("1e-99999999999999999999", NumberForm.Fraction)]
    [InlineData("100000000000000000000", NumberForm.TooLarge)]
    [InlineData("123456789012345678901", NumberForm.TooLarge)]
    [InlineData("1e20", NumberForm.TooLarge)]
    [InlineData("1.5e20", NumberForm.TooLarge)]
    [InlineData("1e99999999999999999999", NumberForm.TooLarge)]
    [InlineData("", NumberForm.None)]
    [InlineData("-", NumberForm.None)]
    [InlineData("+", NumberForm.None)]
    [InlineData(".", NumberForm.None)]
    [InlineData(".5", NumberForm.None)]
    [InlineData("1.", NumberForm.None)]
    [InlineData("1.e3", NumberForm.None)]
    [InlineData("--1", NumberForm.None)]
    [InlineData("1x", NumberForm.None)]
    [InlineData("x", NumberForm.None)]
    [InlineData(" 1", NumberForm.None)]
    [InlineData("e3", NumberForm.None)]
    [InlineData("1e", NumberForm.None)]
    [InlineData("1e+", NumberForm.None)]
    [InlineData("1e--3", NumberForm.None)]
    [InlineData("1e3x", NumberForm.None)]
    [InlineData("1e3.0", NumberForm.None)]
    [InlineData("1 ", NumberForm.None)]
    [InlineData("0x1", NumberForm.None)]
    [InlineData("Infinity", NumberForm.None)]
    internal void Any_other_text_says_why_it_is_none_and_leaves_zero(string text, NumberForm form)
    {
        Assert.Equal(form, WholeNumber.Read(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(Int128.Zero, value);
    }
}
