using Generator.Tests.Fuzz.Mutations;
using Generator.Tests.Fuzz.Tokens;
using Generator.Tests.Fuzz.Valid;
using Xunit.Abstractions;

namespace Generator.Tests.Fuzz;

/// <summary>
/// No spec can break the compiler, or the build of another spec. A seeded run of 5,000 documents; <c>CHATWRIGHT_FUZZ_DOCUMENTS</c>
/// and <c>CHATWRIGHT_FUZZ_SEED</c> set others.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_tokens_of_the_grammar_never_break_the_compiler() =>
        new FuzzRunner("soup", number => RandomTokens.Make(number)).Run(FuzzSettings.Documents * 55 / 100, output);

    [Fact]
    public void Mutated_specs_never_break_the_compiler() =>
        new FuzzRunner("mutations", number => SpecMutator.Make(number)).Run(FuzzSettings.Documents * 40 / 100, output);

    [Fact]
    public void Valid_specs_are_accepted_and_their_examples_come_through() =>
        new FuzzRunner("valid", number => ValidSpecs.Make(number)).Run(FuzzSettings.Documents * 5 / 100, output);
}
