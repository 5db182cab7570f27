// These tests run processes of their own, some at a pace that they measure.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
