using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Chatwright.Tencent;
using Chatwright.Tool.Outcomes;

namespace Tool.Tests.Harness;

/// <summary>A fake that is served until the end of the test.</summary>
internal sealed class Serving : IAsyncDisposable
{
    private readonly CancellationTokenSource _ctrlC = new();
    private readonly Task<ToolResult> _run;

    private Serving(string folder, string[] arguments, LineWriter output) =>
        _run = new ToolRun { Folder = folder, Output = output }.RunAsync(["serve", "--port", "0", "--json", .. arguments], _ctrlC.Token);

    public HttpClient Http { get; } = new();

    /// <summary>The output at the start.</summary>
    public JsonElement Start { get; private set; }

    public static async Task<Serving> StartAsync(string folder, string[] arguments)
    {
        var output = new LineWriter();
        var serving = new Serving(folder, arguments, output);
        var first = await Task.WhenAny(output.First, serving._run);
        Assert.True(first == output.First, "It ended: " + (first == serving._run ? (await serving._run).Error : ""));
        serving.Start = JsonDocument.Parse(await output.First).RootElement;
        serving.Http.BaseAddress = new Uri(serving.Start.GetProperty("address").GetString()!);
        return serving;
    }

    public async Task<JsonElement> CallAsync(string path, string json, string? key = null)
    {
        var userSig = UserSig.Create(1400000000, key ?? Start.GetProperty("secretKey").GetString()!, "administrator", DateTimeOffset.UtcNow,
            TimeSpan.FromDays(1));
        var address = $"{path}?sdkappid=1400000000&identifier=administrator&usersig={Uri.EscapeDataString(userSig)}&random=1&contenttype=json";
        using var response = await Http.PostAsync(address, new StringContent(json, Encoding.UTF8, "application/json"));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<HttpStatusCode> ControlAsync(string what, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync($"_fake/{what}", content);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _ctrlC.CancelAsync();
        Assert.Equal(ExitCode.Ok, (await _run).ExitCode);
        Http.Dispose();
        _ctrlC.Dispose();
    }
}

/// <summary>Tells of the first line that is written.</summary>
internal sealed class LineWriter : StringWriter
{
    private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> First => _first.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        _first.TrySetResult(value ?? "");
    }
}
