using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

internal sealed record SharedModel(string HintName, HomeModel Home, EquatableArray<TypeModel> Types)
    : SpecModel(HintName, Home);
