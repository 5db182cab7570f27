using Xunit;

namespace Generated.Tests.Attack;

/// <summary>Tests that measure the time and memory of the whole process run one at a time.</summary>
[CollectionDefinition(nameof(AttackCollection), DisableParallelization = true)]
public sealed class AttackCollection;
