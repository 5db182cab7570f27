using Chatwright.Tool.Changes;
using Chatwright.Tool.Specs;

namespace Tool.Tests.Changes;

/// <summary>Random edits of the shipped services: whatever goes and whatever comes is found, and nothing else is.</summary>
public class RandomEditTests
{
    private const int Edits = 100;

    private static readonly Lazy<IReadOnlyList<SurfaceNode>> s_shipped = new(
        () => ServiceSurface.Of(SpecProject.Compile([.. ShippedSpecs.All], null, CancellationToken.None), source => source.Path));

    [Fact]
    public void A_member_that_goes_or_comes_is_found()
    {
        var random = new Random(20);
        for (var edit = 0; edit < Edits; edit++)
        {
            var (name, member, edited) = WithoutOne(s_shipped.Value[0], SurfaceKinds.Member, random);
            var removed = ServiceComparison.Compare(s_shipped.Value, [edited]);
            var added = ServiceComparison.Compare([edited], s_shipped.Value);

            Assert.Contains(removed, change => change.Id == ChangeRules.MemberRemoved.Id && Names(change, member));
            Assert.Contains(added, change => Names(change, member)
                && (change.Id == ChangeRules.MemberAdded.Id || change.Id == ChangeRules.RequiredMemberAdded.Id));
            // Its type is in use elsewhere, or is told of, too.
            Assert.All(removed.Concat(added), change => Assert.True(
                Names(change, member) || change.Severity == ChangeSeverity.Risky || ShapeText.Named(member[SurfaceFacts.Type]) is not null,
                $"{name}.{member.Key}: {change.Title}: {change.Message}"));
        }
    }

    [Fact]
    public void An_endpoint_or_a_webhook_that_goes_or_comes_is_one_change_of_its_own()
    {
        var random = new Random(21);
        foreach (var kind in new[] { SurfaceKinds.Endpoint, SurfaceKinds.Webhook })
        {
            for (var edit = 0; edit < Edits / 5; edit++)
            {
                var (_, gone, edited) = WithoutOne(s_shipped.Value[0], kind, random);
                Assert.Single(ServiceComparison.Compare(s_shipped.Value, [edited]), change => change.Subject == gone.Key
                    && (change.Id == ChangeRules.EndpointRemoved.Id || change.Id == ChangeRules.WebhookRemoved.Id));
            }
        }
    }

    [Fact]
    public void A_baseline_is_read_as_it_was_written() =>
        Assert.Empty(ServiceComparison.Compare(s_shipped.Value, SurfaceFile.Read(SurfaceFile.Write(s_shipped.Value), "x.surface")));

    private static bool Names(Change change, SurfaceNode member) => change.Member?.Split('.')[^1] == member.Key;

    /// <summary>The service without one part, chosen at random.</summary>
    private static (string Parent, SurfaceNode Gone, SurfaceNode Edited) WithoutOne(SurfaceNode service, string kind, Random random)
    {
        var parents = Parents(service, kind).ToList();
        var parent = parents[random.Next(parents.Count)];
        var parts = parent.Of(kind).ToList();
        var gone = parts[random.Next(parts.Count)];
        var edited = parent with { Children = [.. parent.Children.Where(child => child != gone)] };
        return (parent.Key, gone, Replace(service, parent, edited));
    }

    private static IEnumerable<SurfaceNode> Parents(SurfaceNode node, string kind) =>
        node.Children.SelectMany(child => Parents(child, kind)).Concat(node.Of(kind).Any() ? [node] : []);

    private static SurfaceNode Replace(SurfaceNode node, SurfaceNode old, SurfaceNode @new) => ReferenceEquals(node, old)
        ? @new
        : node with { Children = [.. node.Children.Select(child => Replace(child, old, @new))] };
}
