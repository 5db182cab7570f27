using Chatwright.Tool.Commands;

namespace Chatwright.Tool.Specs;

/// <summary>Tells of specs that a command leaves out because of their errors.</summary>
internal static class BrokenSpecs
{
    public static void WarnOfBroken(this SpecProject project, Session session)
    {
        foreach (var broken in project.Units.Where(unit => unit.Bound.Model is null))
        {
            var path = session.Terminal.Display(broken.Source.Path);
            session.Output.Warning($"{path} has errors and is left out; '{CommandName.Tool} check' shows them.");
        }
    }
}
