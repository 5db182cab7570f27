using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Specs;

/// <summary>Tells of specs that a command leaves out because of their errors.</summary>
internal static class BrokenSpecs
{
    /// <summary>Makes the error of a command that needs a spec with errors.</summary>
    /// <param name="subject">The subject of the spec, such as the path of an endpoint.</param>
    public static ToolException Error(string subject)
        => new($"The spec of {subject} has errors, which '{CommandName.Tool} check' shows.", ExitCode.Negative);

    public static ToolException ServiceError(string service) => Error($"the service {service}");

    public static void WarnOfBroken(this SpecProject project, Session session)
    {
        foreach (var broken in project.Units.Where(unit => unit.Bound.Model is null))
        {
            var path = session.Terminal.Display(broken.Source.Path);
            session.Output.Warning($"{path} has errors and is left out; '{CommandName.Tool} check' shows them.");
        }
    }
}
