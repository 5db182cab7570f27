namespace Chatwright.Generator.Model;

internal sealed record SharedModel(string HintName, HomeModel Home) : SpecModel(HintName, Home);
