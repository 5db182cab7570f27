using System.CommandLine;
using System.Globalization;
using Chatwright.CodeGeneration;
using Chatwright.Generator.Model;
using Chatwright.Testing;
using Chatwright.Tool.Commands;
using Chatwright.Tool.Outcomes;
using Chatwright.Tool.Signing;
using Chatwright.Tool.Specs;
using Chatwright.Tool.Terminals;

namespace Chatwright.Tool.Faking;

/// <summary>The contents and faults of a fake: the options of <c>serve</c> and of <c>call --fake</c>.</summary>
internal sealed class FakeOptions
{
    private readonly Option<string> _state = new("--state")
    {
        Description = "A JSON file with the state of the fake; by default a few sample users. See the README.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _fail = new("--fail")
    {
        Description = "Return an error code for the next call, or for the next TIMES calls (*0: all).",
        HelpName = "CODE[@ENDPOINT][*TIMES]",
    };

    private readonly Option<string[]> _delay = new("--delay")
    {
        Description = "Delay the next response, for example by 500ms or 5s.",
        HelpName = "SPAN[@ENDPOINT][*TIMES]",
    };

    private readonly Option<string[]> _abort = new("--abort")
    {
        Description = "Break the connection after BYTES bytes of the response.",
        HelpName = "BYTES[@ENDPOINT][*TIMES]",
    };

    public void AddTo(Command command)
    {
        command.Add(_state);
        command.Add(_fail);
        command.Add(_delay);
        command.Add(_abort);
    }

    /// <summary>
    /// Makes fakes with the state and the faults of the command line, which replay the examples of endpoints that they have no behaviour for.
    /// </summary>
    /// <exception cref="ToolException">Something in it cannot be; by then one fake was made, to see.</exception>
    public async Task<Func<FakeTencentChat>> FactoryAsync(
        Session session, SpecProject project, FakeTencentChatOptions options, CancellationToken cancellationToken)
    {
        var state = await StateAsync(session, cancellationToken);
        var examples = Examples(project).ToList();
        _ = Create();
        return Create;

        FakeTencentChat Create()
        {
            var fake = FakeOptions.Create(options).Replay(examples);
            state.ApplyTo(fake);
            return fake;
        }
    }

    /// <summary>The examples of all endpoints.</summary>
    public static IEnumerable<ApiExample> Examples(SpecProject project) => project.Models<EndpointModel>()
        .SelectMany(endpoint => endpoint.Examples)
        .Select(example => new ApiExample
        {
            Path = example.Path,
            Name = example.Name,
            Request = example.Request,
            Response = example.Response,
            Free = example.Free.ToArray(),
        });

    private async Task<FakeState> StateAsync(Session session, CancellationToken cancellationToken)
    {
        var state = session.Get(_state) is { } file
            ? FakeState.Parse(await Input.ReadFileAsync(session.Terminal, file, cancellationToken))
            : FakeState.Demo;
        var faults = Parse(session.Get(_fail), text => new() { Fail = Number(text) })
            .Concat(Parse(session.Get(_delay), text => new() { Delay = text }))
            .Concat(Parse(session.Get(_abort), text => new() { Abort = (int)Math.Clamp(Number(text), int.MinValue, int.MaxValue) }));
        return state with { Faults = [.. state.Faults, .. faults] };
    }

    private static FakeTencentChat Create(FakeTencentChatOptions options)
    {
        try
        {
            return new FakeTencentChat(options);
        }
        catch (ArgumentException error)
        {
            throw new ToolException(SigningErrors.Text(error), ExitCode.Usage);
        }
    }

    private static IEnumerable<FakeFaultState> Parse(string[]? texts, Func<string, FakeFaultState> what) =>
        (texts ?? []).Select(text => FakeFaultState.Parse(text, what));

    private static long Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ToolException($"'{text}' is not a number.", ExitCode.Usage);
}
