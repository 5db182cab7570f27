using System.CommandLine;
using Chatwright.Generator.Model;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Calls;

/// <summary>The options for the host of a service: a region of its spec, or a URL.</summary>
internal sealed class HostOptions
{
    public const string Variable = "CHATWRIGHT_HOST";

    private readonly Option<string> _host = new("--host")
    {
        Description = $"A region of the spec, such as Singapore, or an address. By default {Variable}.",
        HelpName = "REGION|ADDRESS",
    };

    private readonly Option<TimeSpan?> _timeout = new("--timeout")
    {
        Description = "The timeout of the call. 10s by default.",
        HelpName = "SPAN",
        CustomParser = result => Duration.Parse(result),
    };

    public void AddTo(Command command)
    {
        command.Add(_host);
        command.Add(_timeout);
    }

    public TimeSpan? Timeout(Session session) => session.Get(_timeout);

    /// <exception cref="ToolException">None is set, or it is no address.</exception>
    public ApiHost Get(Session session, ServiceModel service)
    {
        var regions = string.Join(", ", service.Regions.Select(region => region.Name));
        var known = regions.Length == 0 ? "" : $" Regions of {service.Home.Service}: {regions}.";
        var host = session.Get(_host) ?? session.Terminal.Variable(Variable);
        if (string.IsNullOrEmpty(host))
            throw new ToolException($"The host is missing: use --host, set {Variable}, or try --fake.{known}", ExitCode.Usage);
        try
        {
            return service.Regions.FirstOrDefault(region => region.Name.Equals(host, StringComparison.OrdinalIgnoreCase)) is { } region
                ? new ApiHost(region.Host, region.Backup is null ? [] : [region.Backup]) { Name = region.Name }
                : new ApiHost(host);
        }
        catch (ArgumentException error)
        {
            throw new ToolException($"{SigningErrors.Text(error)}{known}", ExitCode.Usage);
        }
    }
}
