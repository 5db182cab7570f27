using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>An ASP.NET Core application as one file of machine code, which receives the webhooks of two services over HTTP.</summary>
[Collection(PublishedTests.Name)]
public class NativeWebhookTests(WorkspaceFixture fixture)
{
    private const string Sending = "/chat?SdkAppid=1400000000&contenttype=json&CallbackCommand=C2C.CallbackBeforeSendMsg";
    private const string Leaving = "/depot?event=parcel/leaving";

    private const string Message = """
        {"From_Account":"jared","To_Account":"John","MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}]}
        """;

    private static readonly TimeSpan s_start = TimeSpan.FromMinutes(1);

    private readonly Workspace _workspace = fixture.Workspace;

    [NativeTheory]
    [InlineData("net10.0")]
    public async Task A_native_application_receives_webhooks(string framework)
    {
        const string Name = "NativeWebhooks";
        using var program = Start(await Publishing.PublishAsync(_workspace.At(Name), Name, _workspace.At("published", Name, framework)));
        var errors = program.StandardError.ReadToEndAsync();
        try
        {
            var address = await program.StandardOutput.ReadLineAsync().WaitAsync(s_start);
            Assert.True(address is not null, $"The program ended: {(address is null ? await errors : "")}");
            using var client = new HttpClient { BaseAddress = new(address!) };
            await AssertRepliesAsync(client);
        }
        finally
        {
            // It ends with its input.
            program.StandardInput.Close();
        }
        await program.WaitForExitAsync().WaitAsync(s_start);
        Assert.Equal((0, ""), (program.ExitCode, await errors));
    }

    private static async Task AssertRepliesAsync(HttpClient client)
    {
        Assert.Equal(
            """200 {"ActionStatus":"OK","ErrorCode":120001,"ErrorInfo":"not jared: hi"}""",
            await PostAsync(client, Sign(Sending, "Sign", "RequestTime", "a token"), Message));
        Assert.Equal("401 ", await PostAsync(client, Sign(Sending, "Sign", "RequestTime", "another token"), Message));
        Assert.Equal("400 ", await PostAsync(client, Sign(Sending, "Sign", "RequestTime", "a token"), "{"));
        Assert.Equal("""200 {"code":0,"text":""}""", await PostAsync(client, Sign(Leaving, "sign", "time", "depot token"), """{"Number":1}"""));
        Assert.Equal(
            """200 {"code":7,"text":"too large"}""",
            await PostAsync(client, Sign(Leaving, "sign", "time", "depot token"), """{"Number":101}"""));
        Assert.Equal("401 ", await PostAsync(client, Sign(Leaving, "sign", "time", "a token"), """{"Number":1}"""));
    }

    private static Process Start(string program) => Process.Start(new ProcessStartInfo(program)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["Webhooks__SdkAppId"] = "1400000000", ["Webhooks__Tokens__0"] = "a token" },
    })!;

    private static string Sign(string url, string signature, string time, string token)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return $"{url}&{signature}={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}{now}")))}&{time}={now}";
    }

    private static async Task<string> PostAsync(HttpClient client, string url, string body)
    {
        using var content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));
        using var response = await client.PostAsync(url, content);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}
