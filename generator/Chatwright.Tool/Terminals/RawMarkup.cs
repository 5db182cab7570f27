namespace Chatwright.Tool.Terminals;

/// <summary>Markup to fill into markup.</summary>
internal readonly record struct RawMarkup(string Markup)
{
    public override string ToString() => Markup;
}
