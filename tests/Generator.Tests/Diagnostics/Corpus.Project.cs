using Chatwright.Generator.Diagnostics;
using Generator.Tests.Harness;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    private static SpecText Push => File("push.api.yaml", "service: Push\nenvelope: { code: Code }");

    private static IEnumerable<Mistake> Project =>
    [
        new(Rules.NoService,
            "endpoint: [|v4/room/open|]",
            "Nothing describes the service that 'v4/room/open' belongs to. Add a file with 'service: …' to the project",
            "service: Chat") { Base = SpecProject.Empty },
        new(Rules.NoService,
            "shared: [|room|]",
            "Nothing describes the service that 'room' belongs to. Add a file with 'service: …' to the project",
            "service: Chat") { Base = SpecProject.Empty },

        new(Rules.SeveralServices,
            "endpoint: [|v4/room/open|]",
            "The project has several services (Chat, Push). Say which one with 'service: …'",
            "service: Push\nendpoint: v4/room/open") { Beside = [Push] },
        new(Rules.SeveralServices,
            "shared: [|all|]",
            "The project has several services (Chat, Push). Say which one with 'service: …'",
            "shared: all\nservice: Chat") { Beside = [Push] },

        new(Rules.DuplicateService,
            "service: [|Push|]",
            "The service 'Push' is described in 'a.api.yaml' already; nothing is emitted from this file",
            "service: Chat") { Beside = [File("a.api.yaml", Push.Text)] },
    ];
}
