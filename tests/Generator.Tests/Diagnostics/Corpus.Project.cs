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
            "The service of 'v4/room/open' is not described. Add a file with 'service: …' to the project.",
            "service: Chat") { Base = SpecProject.Empty },
        new(Rules.NoService,
            "shared: [|room|]",
            "The service of 'room' is not described. Add a file with 'service: …' to the project.",
            "service: Chat") { Base = SpecProject.Empty },

        new(Rules.SeveralServices,
            "endpoint: [|v4/room/open|]",
            "The project has several services (Chat, Push). Choose one with 'service: …'.",
            "service: Push\nendpoint: v4/room/open") { Beside = [Push] },
        new(Rules.SeveralServices,
            "shared: [|all|]",
            "The project has several services (Chat, Push). Choose one with 'service: …'.",
            "shared: all\nservice: Chat") { Beside = [Push] },

        new(Rules.DuplicateService,
            "service: [|Push|]",
            "The service 'Push' is already described in 'a.api.yaml', so nothing is emitted from this file. Remove one of the two.",
            "service: Chat") { Beside = [File("a.api.yaml", Push.Text)] },
    ];
}
