using System.Globalization;
using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Query parameters of webhooks that are enums of integers or flags: their aliases are read as those of members of bodies are.</summary>
public sealed class QueryNumberTests
{
    private const string Handler = """
        namespace Demo.Chat;

        /// <summary>Keeps the context of the last webhook.</summary>
        public sealed class Handler : ChatWebhookHandler
        {
            private string _seen = "";

            /// <summary>Receives a request and prints what its query holds.</summary>
            public static string Receive(string query)
            {
                var handler = new Handler();
                new ChatWebhookReceiver(handler, new() { AllowUnsigned = true }).ReceiveAsync("POST", query, "{}"u8.ToArray()).AsTask().Wait();
                return handler._seen;
            }

            /// <inheritdoc/>
            public override global::System.Threading.Tasks.ValueTask OnUnknownAsync(
                global::Chatwright.UnknownWebhook webhook, global::System.Threading.CancellationToken cancellationToken)
            {
                var context = (ChatWebhookContext)webhook.Context;
                _seen = $"{(long?)context.Level} {(long?)context.Rights} {(long?)context.Plain}";
                return default;
            }
        }
        """;

    private static readonly Lazy<Func<string, string>> s_receive = new(Compile);

    [Theory]
    [InlineData("&Level=2&Rights=1&Plain=1", "2 1 1")]
    [InlineData("&Level=20&Rights=8&Plain=20", "2 1 20")]
    [InlineData("&Level=-21&Rights=14&Plain=8", "2 3 8")]
    [InlineData("&Level=22&Rights=22&Plain=-1", "22 18 -1")]
    [InlineData("&Level=x&Rights=", "  ")]
    [InlineData("", "  ")]
    public void An_alias_in_the_query_is_read_as_its_value(string parameters, string expected) =>
        Assert.Equal(expected, s_receive.Value("Event=Any" + parameters));

    private static Func<string, string> Compile()
    {
        var run = SpecProject.Chat
            .With(SpecProject.ServicePath, SpecProject.Service.Text + """

                webhooks:
                  command: Event
                  query: { Level: { type: Level }, Rights: { type: Rights }, Plain: { type: Plain } }
                  reply: { code: Code }
                """)
            .With("all.api.yaml", """
                shared: all
                types:
                  Level: { enum: { Low: 1, High: { is: 2, aliases: [20, -21] } } }
                  Rights: { flags: { Read: { is: 1, aliases: [8] }, Write: { is: 2, aliases: [4] } } }
                  Plain: { enum: { Low: 1 } }
                """)
            .With("webhooks/opened.api.yaml", "webhook: Room.CallbackAfterOpen\nname: Opened")
            .Run().AssertClean();
        var sources = run.Files.Select(file => (file.HintName, file.SourceText.ToString())).Append(("Handler.cs", Handler));
        var receive = OutputCompiler.Load(sources).GetType("Demo.Chat.Handler", throwOnError: true)!.GetMethod("Receive")!;
        return query => Convert.ToString(receive.Invoke(null, [query]), CultureInfo.InvariantCulture)!;
    }
}
