using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>
/// Plans the one pass that reads a union: the order in which members are looked for, the local that each is read into, and which of them belong to
/// which cases.
/// </summary>
internal sealed class UnionPlanner
{
    private const int MaskBits = 64;

    private readonly UnionModel _union;
    private readonly int _first;
    private readonly List<MemberModel> _members = [];
    private readonly Dictionary<string, int> _places = [];

    /// <summary>The entry of each member's first alias in the table.</summary>
    private readonly List<int> _aliases = [];

    private UnionPlanner(UnionModel union) => (_union, _first) = (union, union.Content is null ? 1 : 2);

    /// <summary>Adds a read plan to a union, with distinct locals for members of different wire names.</summary>
    public static UnionModel Plan(UnionModel union) => union.Json.Read ? new UnionPlanner(union).Plan() : union;

    private UnionModel Plan()
    {
        var isRenamed = Collect();
        FindAliases();
        var plan = new UnionReadPlan(Table(), _first, _members.ToEquatableArray(), Masks(), UnknownMask());
        if (!isRenamed)
            return _union with { Read = plan };
        return _union with
        {
            Members = _union.Members.ConvertAll(WithLocal),
            Cases = _union.Content is not null ? _union.Cases : _union.Cases.ConvertAll(WithLocals),
            Read = plan,
        };
    }

    /// <summary>Members of one wire name are one; those of different wire names may share a C# name, each in another case.</summary>
    /// <returns><c>true</c> if a member has another local than the usual one; otherwise, <c>false</c>.</returns>
    private bool Collect()
    {
        var isRenamed = false;
        var locals = new HashSet<string> { _union.Discriminator.Local };
        foreach (var member in InOrder())
        {
            if (_places.TryGetValue(member.WireName, out var place))
            {
                // Another case may give the member another C# name.
                isRenamed |= _members[place].Local != member.Local;
                _members[place] = WithAliases(_members[place], member.Aliases);
                continue;
            }
            var local = member.Local;
            for (var number = 2; !locals.Add(local); number++)
                local = member.Local + number.ToString(CultureInfo.InvariantCulture);
            _places.Add(member.WireName, _members.Count);
            isRenamed |= local != member.Local;
            _members.Add(local == member.Local ? member : member with { Local = local });
        }
        return isRenamed;
    }

    /// <summary>A member is read under the aliases that any case gives it; no other member has one of them.</summary>
    private static MemberModel WithAliases(MemberModel member, EquatableArray<string> more)
    {
        var added = more.Where(alias => !member.Aliases.Any(known => known == alias)).ToEquatableArray();
        return added.Count == 0 ? member : member with { Aliases = member.Aliases.Concat(added) };
    }

    private void FindAliases()
    {
        var entry = _first + _members.Count;
        foreach (var member in _members)
        {
            _aliases.Add(entry);
            entry += member.Aliases.Count;
        }
    }

    /// <summary>
    /// Shared members come first, as most services send them first. If a mask has too few bits for all, they come last: every known case has
    /// them, so that one bit serves for several.
    /// </summary>
    private IEnumerable<MemberModel> InOrder()
    {
        if (_union.Content is not null)
            return _union.Members;
        var own = _union.Cases.SelectMany(@case => @case.Members).ToList();
        var entries = 1 + _union.Members.Concat(own).Sum(member => 1 + member.Aliases.Count);
        return entries <= MaskBits ? _union.Members.Concat(own) : own.Concat(_union.Members);
    }

    private EquatableArray<string> Table()
    {
        var table = new List<string> { _union.Discriminator.WireName };
        if (_union.Content is { } content)
            table.Add(content.WireName);
        table.AddRange(_members.Select(member => member.WireName));
        table.AddRange(_members.SelectMany(member => member.Aliases));
        return table.ToEquatableArray();
    }

    /// <summary>Cases that have the same members share a mask.</summary>
    private EquatableArray<UnionMask> Masks() => _members.Count == 0 ? [] : _union.Cases
        .GroupBy(@case => Mask(_union.Members) | (_union.Content is null ? Mask(@case.Members) : 0))
        .Select(same => new UnionMask(same.SelectMany(@case => @case.Values).ToEquatableArray(), same.Key))
        .ToEquatableArray();

    /// <summary>An unknown case is only looked at for the envelope, if the union is a response.</summary>
    private ulong UnknownMask()
    {
        string?[] envelope = [_union.Envelope?.Status, _union.Envelope?.Code, _union.Envelope?.Info, _union.Envelope?.Display];
        return Mask(_union.Members.Where(member => envelope.Contains(member.WireName)).ToEquatableArray());
    }

    private ulong Mask(EquatableArray<MemberModel> members)
    {
        var mask = (1UL << _first) - 1;
        foreach (var member in members)
        {
            var place = _places[member.WireName];
            mask |= Bit(_first + place);
            for (var i = 0; i < _members[place].Aliases.Count; i++)
                mask |= Bit(_aliases[place] + i);
        }
        return mask;
    }

    private static ulong Bit(int entry) => 1UL << Math.Min(entry, MaskBits - 1);

    private CaseModel WithLocals(CaseModel @case) => @case with { Members = @case.Members.ConvertAll(WithLocal) };

    private MemberModel WithLocal(MemberModel member)
    {
        var local = _members[_places[member.WireName]].Local;
        return local == member.Local ? member : member with { Local = local };
    }
}
