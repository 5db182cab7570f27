namespace Chatwright.Tool;

/// <summary>Markup to fill into markup.</summary>
internal readonly record struct Raw(string Markup)
{
    public override string ToString() => Markup;
}
