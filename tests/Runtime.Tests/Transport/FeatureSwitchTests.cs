using System.Reflection;
using System.Xml.Linq;
using Chatwright.CodeGeneration;
using Chatwright.Transport;
using Xunit;

namespace Runtime.Tests.Transport;

public sealed class FeatureSwitchTests
{
    [Fact]
    public void A_program_that_says_nothing_has_all_features() => Assert.True(FeatureSwitches.CompressedResponses);

    [Fact]
    public void The_trimmer_is_told_of_every_switch_by_its_name()
    {
        using var resource = typeof(ApiTransport).Assembly.GetManifestResourceStream("ILLink.Substitutions.xml")!;
        var type = XDocument.Load(resource).Descendants("type").Single();
        var switches = typeof(FeatureSwitches).GetProperties(BindingFlags.Static | BindingFlags.NonPublic);
        Assert.Equal(typeof(FeatureSwitches).FullName, (string?)type.Attribute("fullname"));
        Assert.Equal(
            switches.Select(it => ($"System.Boolean {it.GetMethod!.Name}()", $"Chatwright.{it.Name}")),
            type.Elements("method").Select(it => ((string)it.Attribute("signature")!, (string)it.Attribute("feature")!)));
    }
}
