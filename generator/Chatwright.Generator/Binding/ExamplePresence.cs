using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Types;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>The members that an object of an example has, and the rules of presence that it keeps or breaks.</summary>
internal sealed class ExamplePresence(DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _present = [];

    /// <summary>Begins with an object. A member that is null counts as absent.</summary>
    public void LookAt(ExampleObject value)
    {
        _present.Clear();
        foreach (var given in value.Members)
        {
            if (given.Value is not ExampleNull)
                _present.Add(given.Name);
        }
    }

    /// <summary>Determines whether the object has a member, by any of its names, that is not null.</summary>
    public bool Has(Member member)
    {
        foreach (var alias in member.Declaration.Aliases)
        {
            if (_present.Contains(alias.Value))
                return true;
        }
        return _present.Contains(member.WireName);
    }

    /// <summary>Reports members that are missing on a condition, and too many or too few of those that belong together.</summary>
    public void Check(ExampleObject value, EquatableArray<Member> members)
    {
        if (!members.Any(HasRules))
            return;
        foreach (var member in members)
        {
            if (member.Declaration.When is { Count: > 0 } conditions && !Has(member) && ExampleConditions.Hold(conditions, value, members))
                diagnostics.Add(Rules.ExampleMissing, value.At, member.WireName, " although its condition holds");
        }
        foreach (var member in members.Where(Has))
        {
            foreach (var name in member.Excludes)
            {
                if (members.FirstOrDefault(other => other.WireName == name) is { } excluded && Has(excluded))
                    diagnostics.Add(Rules.ExampleExcluded, value.At, member.WireName, name);
            }
        }
        CheckLabels(value, members, member => member.Declaration.OneOf?.Value, "exactly one", count => count == 1);
        CheckLabels(value, members, member => member.Declaration.AnyOf?.Value, "at least one", count => count > 0);
    }

    private static bool HasRules(Member member) => member.Declaration
        is { When.Count: > 0 } or { Excludes.Count: > 0 } or { OneOf: not null } or { AnyOf: not null };

    private void CheckLabels(ExampleObject value, EquatableArray<Member> members, Func<Member, string?> labelOf, string rule, Func<int, bool> holds)
    {
        foreach (var label in members.Where(member => labelOf(member) is not null).GroupBy(labelOf))
        {
            var count = label.Count(Has);
            var found = count == 0 ? "none is" : $"{count.ToString(CultureInfo.InvariantCulture)} are";
            if (!holds(count))
                diagnostics.Add(Rules.ExamplePresence, value.At, label.Key!, rule, found);
        }
    }
}
