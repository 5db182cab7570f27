using Chatwright.Generator.Values;

namespace Chatwright.Generator.Model;

internal sealed record SharedModel(string HintName, HomeModel Home, string TypesNamespace, EquatableArray<TypeModel> Types)
    : SpecModel(HintName, Home);
