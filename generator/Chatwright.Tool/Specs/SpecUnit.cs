using Chatwright.Generator.Binding;
using Chatwright.Generator.Syntax;

namespace Chatwright.Tool.Specs;

/// <summary>A file with what parsing and binding made of it.</summary>
internal sealed record SpecUnit(SpecSource Source, SpecFile File, BoundSpec Bound);
