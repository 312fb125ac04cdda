using System.Net;
using System.Text;

namespace Reconnect.Api.Tests.Hosting;

/// <summary>A member of the wrong kind: the answer says where it is and what belongs there.</summary>
[Collection(SharedHost.Name)]
public sealed class JsonWantedTests(ReconnectHost host)
{
    [Theory]
    [InlineData("POST", "/connections", """{"vendor":"mailgun","clicks":"x"}""", "$.clicks", "It must be vendor or ownLinks.")]
    [InlineData("POST", "/links", """{"messageId":"m","url":"https://shop.example.com/","honeypot":"yes"}""", "$.honeypot", "It must be true or false.")]
    [InlineData("PATCH", "/site", """{"appendClickToken":1}""", "$.appendClickToken", "It must be true or false.")]
    [InlineData("PATCH", "/site", """{"viewersSeePeople":"no"}""", "$.viewersSeePeople", "It must be true or false.")]
    [InlineData("PATCH", "/site", """{"statistics":{"minUsers":"many"}}""", "$.statistics.minUsers", "It must be a whole number.")]
    [InlineData("PATCH", "/site", """{"name":5}""", "$.name", "It must be a text, in quotation marks.")]
    public async Task The_answer_says_what_belongs_there(string method, string path, string body, string at, string wanted)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/v1" + path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await host.Http.SendAsync(request);
        (await Requests.ReadAsync(response, HttpStatusCode.BadRequest)).Text("detail").Should().Contain(at).And.EndWith(wanted);
    }
}
