using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Chatwright.Testing;

/// <summary>
/// Creates options as the host does, in which the fake has the last word: the order of registrations does not matter. It has the first one after the
/// application, too, so that nothing is created that it replaces, such as a provider of keys.
/// </summary>
internal sealed class FakeOptionsFactory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    FakeTencentChat fake,
    IEnumerable<IConfigureOptions<TOptions>> configures,
    IEnumerable<IPostConfigureOptions<TOptions>> postConfigures,
    IEnumerable<IValidateOptions<TOptions>> validations)
    : OptionsFactory<TOptions>(
        configures, [new FakeClientOptions<TOptions>(fake), .. postConfigures, new FakeClientOptions<TOptions>(fake)], validations)
    where TOptions : class;
