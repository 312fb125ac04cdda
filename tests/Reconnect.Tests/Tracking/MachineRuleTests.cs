using Reconnect.Tracking;

namespace Reconnect.Tests.Tracking;

public sealed class MachineRuleTests
{
    [Theory]
    [InlineData("prefetch")]
    [InlineData("prefetch;prerender")]
    [InlineData("Prefetch")]
    [InlineData("preview")]
    public void A_prefetch_is_a_machine(string purpose) => MachineRule.Reason([null, purpose], "Mozilla/5.0").Should().Be(MachineRule.Prefetch);

    [Theory]
    [InlineData("WhatsApp/2.23.20.0", MachineRule.LinkPreview)]
    [InlineData("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", MachineRule.LinkPreview)]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0", MachineRule.LinkPreview)]
    [InlineData("TelegramBot (like TwitterBot)", MachineRule.LinkPreview)]
    [InlineData("BarracudaCentral Spam Filter", MachineRule.Scanner)]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", MachineRule.Scanner)]
    [InlineData("curl/8.5.0", MachineRule.Scanner)]
    [InlineData("python-requests/2.31.0", MachineRule.Scanner)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36", MachineRule.Scanner)]
    public void Scanners_and_link_previews_name_themselves(string userAgent, string reason) => MachineRule.Reason([], userAgent).Should().Be(reason);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Mobile/15E148 Safari/604.1")]
    [InlineData("Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36")]
    public void People_and_Gmails_image_proxy_are_not_machines(string? userAgent) => MachineRule.Reason([null, null], userAgent).Should().BeNull();
}
