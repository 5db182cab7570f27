using Chatwright.Import.Blocks;
using Chatwright.Import.Cells;
using Chatwright.Import.Facts;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Trees;

/// <summary>
/// Joins the flat rows of tables to the tree of the samples. A name that the tree has once is found by itself; one that it has several times by the
/// rows around it; one that it lacks is added where the table says, or where its neighbours are.
/// </summary>
internal sealed class RowMatcher
{
    private const double LikeEnough = 0.6;

    private readonly Slot _body;
    private readonly List<Doubt> _doubts;
    private readonly List<(FieldTable Table, FieldRow Row)> _rows;
    private readonly Dictionary<FieldRow, Member> _found = [];

    /// <summary>The table's places of rows that indentation puts below others.</summary>
    private readonly Dictionary<FieldRow, FieldRow> _above = [];

    private RowMatcher(Slot body, IEnumerable<FieldTable> tables, List<Doubt> doubts)
    {
        (_body, _doubts) = (body, doubts);
        _rows = [.. tables.SelectMany(table => table.Rows.Select(row => (table, row)))];
        foreach (var table in tables)
            Nest(table.Rows);
    }

    public static void Match(Slot body, IReadOnlyList<FieldTable> tables, List<Doubt> doubts)
    {
        if (tables.Count > 0)
            new RowMatcher(body, tables, doubts).Match();
    }

    private void Match()
    {
        MatchNames();
        for (var i = 0; i < _rows.Count; i++)
        {
            if (!_found.ContainsKey(_rows[i].Row))
                Place(i);
        }
        ShareRows();
    }

    /// <summary>Rows that are pushed in belong to the last row before that is not pushed in as far.</summary>
    private void Nest(IReadOnlyList<FieldRow> rows)
    {
        var open = new Stack<FieldRow>();
        foreach (var row in rows)
        {
            while (open.TryPeek(out var above) && above.Name.Indentation >= row.Name.Indentation)
                open.Pop();
            if (open.TryPeek(out var parent))
                _above[row] = parent;
            open.Push(row);
        }
    }

    private void MatchNames()
    {
        Member? previous = null;
        for (var i = 0; i < _rows.Count; i++)
        {
            var (table, row) = _rows[i];
            if (Best(Candidates(table, row), row, previous) is not { } member)
                continue;
            Assign(row, member);
            previous = member;
        }
    }

    /// <summary>The members that a row can mean: those of its name, below those that it names as holding it.</summary>
    private IEnumerable<Member> Candidates(FieldTable table, FieldRow row)
    {
        if (Holder(table, row) is { } holder)
            return row.Name.Path.Count == 1 || holder != _body ? Named(holder.Descendants(), row) : Named(_body.Descendants(), row);
        return Named(_body.Descendants(), row);
    }

    private static IEnumerable<Member> Named(IEnumerable<Member> members, FieldRow row) =>
        members.Where(member => member.Name == row.Name.Name && IsBelow(member, row.Name.Path));

    /// <summary>Determines whether the path to a member ends with the names of a path, which may leave out steps.</summary>
    private static bool IsBelow(Member member, IReadOnlyList<string> path)
    {
        var at = path.Count - 1;
        for (Member? step = member; step is not null && at >= 0; step = step.Home.Owner)
        {
            if (step.Name == path[at])
                at--;
        }
        return at < 0;
    }

    /// <summary>Of several members of one name: one that is not taken, best beside or below the row before.</summary>
    private static Member? Best(IEnumerable<Member> candidates, FieldRow row, Member? previous)
    {
        var free = candidates.Where(member => member.Row is null).ToList();
        if (free.Count == 0)
            return null;
        if (previous is null || row.Name.Path.Count > 1)
            return free[0];
        return free.Find(member => member.Home == previous.Value.Innermost)
            ?? free.Find(member => member.Home == previous.Home)
            ?? free.Find(member => IsInside(previous, member.Home))
            ?? free[0];
    }

    private static bool IsInside(Member member, Slot home)
    {
        for (Member? step = member; step is not null; step = step.Home.Owner)
        {
            if (step.Home == home)
                return true;
        }
        return false;
    }

    private void Assign(FieldRow row, Member member)
    {
        _found[row] = member;
        member.Row ??= row;
    }

    /// <summary>
    /// Finds the object that a row is a member of: by its path, by indentation, or by the text above its table. Null if none of them tells.
    /// </summary>
    private Slot? Holder(FieldTable table, FieldRow row)
    {
        if (row.Name.Path.Count > 1)
            return Walk(row.Name.Path);
        if (_above.TryGetValue(row, out var above) && _found.TryGetValue(above, out var parent))
            return parent.Value.Innermost;
        // In a table that pushes rows in, one that is not pushed in is at the top.
        return Introduced(table) ?? (table.Rows.Any(_above.ContainsKey) ? _body : null);
    }

    private Slot? Walk(IReadOnlyList<string> path)
    {
        Slot? slot = null;
        foreach (var name in path.Take(path.Count - 1))
        {
            var members = (slot ?? _body).Descendants().Where(member => member.Name == name);
            if (members.FirstOrDefault() is not { } member)
                return slot;
            slot = member.Value.Innermost;
        }
        return slot;
    }

    /// <summary>Finds the member whose members a second table lists, by the table's heading or text.</summary>
    private Slot? Introduced(FieldTable table)
    {
        if (_rows[0].Table == table)
            return null;
        var mentioned = _body.Descendants().Where(member => CanHold(member) && Mentions(table.Intro, member.Name));
        return mentioned.MaxBy(member => member.Name.Length)?.Value.Innermost;
    }

    private static bool CanHold(Member member) =>
        member.Value.HoldsObjects
        || (member.Row?.Type is { } type
            && (type.Kinds & (Kinds.Object | Kinds.Array)) != 0
            && (member.Value.Innermost.Kinds & ~(Kinds.Array | Kinds.Null)) == 0);

    private static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsOfName(text[at - 1])) && (at + name.Length == text.Length || !IsOfName(text[at + name.Length])))
                return true;
        }
        return false;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Places a row without a sample of its name: another spelling of a sampled member, or a member without a sample.</summary>
    private void Place(int index)
    {
        var (table, row) = _rows[index];
        if (row.Name.Path.Count == 1 && IsRepeated(index))
            return;
        var home = Holder(table, row) ?? Around(index);
        if ((HolderOfNext(index) ?? Twin(row, home)) is { } twin)
        {
            twin.Doubts.Add(new Doubt(row.Line, $"the table calls it '{row.Name.Name}', the sample '{twin.Name}'"));
            Assign(row, twin);
            return;
        }
        foreach (var step in row.Name.Path.Count > 1 ? Missing(row, home) : [])
            home = Below(home.Member(step, row.Line), row.Name.Lists.Contains(step));
        if (home.Owner is { } owner && !owner.Value.HoldsObjects)
            home = Below(owner, row.Name.Lists.Contains(owner.Name));
        var member = home.Member(row.Name.Name, row.Line);
        if (member.Row is not null)
            return;
        Assign(row, member);
        if (Holder(table, row) is null && IsGuess(index))
        {
            var place = home.Owner is { } it ? $"in '{it.Name}'" : "beside the others";
            member.Doubts.Add(new Doubt(row.Line, $"no sample shows it, so its place {place} is a guess"));
        }
    }

    /// <summary>Determines whether the rows around a row lie in different objects.</summary>
    private bool IsGuess(int index) => Neighbour(index, -1) is { } before && before.Home != (Neighbour(index, +1)?.Home ?? _body);

    /// <summary>The holders in a path that do not exist yet.</summary>
    private static List<string> Missing(FieldRow row, Slot home)
    {
        var holders = row.Name.Path.Take(row.Name.Path.Count - 1).ToList();
        var known = home.Owner is { } owner ? holders.LastIndexOf(owner.Name) : -1;
        return holders.Skip(known + 1).ToList();
    }

    private static Slot Below(Member holder, bool isList)
    {
        isList |= (holder.Value.Kinds & Kinds.Array) != 0 || holder.Row?.Type is { } type && (type.Kinds & Kinds.Array) != 0;
        if (!holder.Value.HoldsObjects)
            holder.Value.Expect(isList ? Kinds.Array : Kinds.Object, isList);
        return holder.Value.Innermost;
    }

    /// <summary>The same name was in the table before and belongs to the same member.</summary>
    private bool IsRepeated(int index)
    {
        var (table, row) = _rows[index];
        var twin = _rows.Take(index)
            .FirstOrDefault(other => other.Row.Name.Name == row.Name.Name && other.Table == table && _found.ContainsKey(other.Row));
        if (twin.Row is null || Holder(table, row) is not null)
            return false;
        var text = $"'{row.Name.Name}' is listed in line {twin.Row.Line} already, and no sample shows a second one; the row was left out";
        _doubts.Add(new Doubt(row.Line, text));
        return true;
    }

    /// <summary>Finds the place of a member without a sample: in the field whose text names it, else beside the row before.</summary>
    private Slot Around(int index)
    {
        var (table, row) = _rows[index];
        var naming = _rows.Where(other => other.Row != row && other.Table == table && Mentions(other.Row.Description, row.Name.Name))
            .Select(other => _found.GetValueOrDefault(other.Row))
            .FirstOrDefault(member => member is not null && CanHold(member));
        if (naming is not null && (naming.Value.HoldsObjects || naming.Row!.Type!.Elements is Kinds.None or Kinds.Object))
            return naming.Value.HoldsObjects ? naming.Value.Innermost : Below(naming, isList: false);
        var before = Neighbour(index, -1);
        var after = Neighbour(index, +1);
        // Between a holder and its first member.
        if (before is not null && after is not null && after.Home == before.Value.Innermost)
            return after.Home;
        // After the last member of a holder: a member without a sample is more often an option of requests at the top than a further member of an
        // item in a response.
        if (before is not null && (after is null ? table.Side == Side.Request : IsInside(before, after.Home)))
            return after?.Home ?? _body;
        return before?.Home ?? after?.Home ?? _body;
    }

    private Member? Neighbour(int index, int step)
    {
        for (var i = index + step; i >= 0 && i < _rows.Count && _rows[i].Table == _rows[index].Table; i += step)
        {
            if (_found.TryGetValue(_rows[i].Row, out var member))
                return member;
        }
        return null;
    }

    /// <summary>Finds a sampled member without a row that this row must mean, since its members are listed next.</summary>
    private Member? HolderOfNext(int index) =>
        Neighbour(index, +1) is { Home.Owner: { } holder } next
        && IsUnknown(holder)
        && (Neighbour(index, -1) is not { } before || !IsInside(before, next.Home)) ? holder : null;

    /// <summary>A member of the samples without a row that is spelled like this one.</summary>
    private Member? Twin(FieldRow row, Slot home)
    {
        var fitting = home.Members.Where(member => IsUnknown(member) && Fits(member, row));
        var like = fitting.MaxBy(member => Likeness(member.Name, row.Name.Name));
        return like is not null && Likeness(like.Name, row.Name.Name) >= LikeEnough ? like : null;
    }

    private bool IsUnknown(Member member) => member.Row is null && !_rows.Exists(other => other.Row.Name.Name == member.Name);

    private static bool Fits(Member member, FieldRow row) =>
        row.Type is not { } type || ((type.Kinds & (Kinds.Array | Kinds.Object)) != 0) == ((member.Value.Kinds & (Kinds.Array | Kinds.Object)) != 0);

    /// <summary>Computes the similarity: 1 for the same letters in either case, 0 for none in common.</summary>
    private static double Likeness(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        var ratio = 1 - ((double)Distance(a, b) / Math.Max(Math.Max(a.Length, b.Length), 1));
        var isPart = Math.Min(a.Length, b.Length) >= 4 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
        return isPart ? Math.Max(ratio, 0.7) : ratio >= 0.75 ? ratio : 0;
    }

    private static string Letters(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    /// <summary>Applies a row to all members of its name.</summary>
    private void ShareRows()
    {
        foreach (var member in _body.Descendants().Where(member => member.Row is null).ToList())
            member.Row = _rows.Select(pair => pair.Row).FirstOrDefault(row => row.Name.Name == member.Name && row.Name.Path.Count == 1);
    }
}
