using CsCheck;
using Reconnect.Events;
using Reconnect.Identity;
using Reconnect.Testing.Oracle;
using static Reconnect.Testing.Some;

namespace Reconnect.Tests.Identity;

public sealed class HistoriesTests
{
    private static IEnumerable<string> Gathered(Story story, string user)
    {
        var histories = new Histories();
        foreach (var e in story.Events)
            histories.Add(e);
        return histories.Of(Story.Person(user)).Select(e => e.Id);
    }

    [Fact]
    public void Own_events_and_all_events_of_linked_browsers_are_gathered() =>
        Gathered(
            new Story()
                .Identify("phone", "ann", D(1), "link")
                .Identify("phone", "bob", D(2), "others link")
                .Buy(user: null, D(3), browser: "phone", id: "anonymous")
                .Buy("ann", D(3), id: "own")
                .Buy("bob", D(3), id: "foreign")
                .Buy(user: null, D(3), browser: "laptop", id: "elsewhere"),
            "ann").Should().BeEquivalentTo("link", "others link", "anonymous", "own");

    [Fact]
    public void Copies_of_a_message_under_another_name_are_gathered() =>
        Gathered(new Story().Send("ann", D(2), message: "m1", id: "later").Send("bob", D(1), message: "m1", id: "earlier").Click("m1", D(3), id: "click"), "ann")
            .Should().BeEquivalentTo("later", "earlier", "click");

    [Fact]
    public void Links_of_a_browser_that_only_a_copy_of_a_transaction_names_are_gathered() =>
        Gathered(
            new Story()
                .Buy("ann", D(2), 10m, "t1", id: "hers")
                .Buy(user: null, D(1), 10m, "t1", browser: "phone", id: "earlier")
                .Identify("phone", "bob", D(0), "link")
                .Cart(user: null, D(1), "phone"),
            "ann").Should().BeEquivalentTo("hers", "earlier", "link");

    [Fact]
    public void Browsers_that_are_known_by_a_followed_message_are_gathered_with_the_sends_of_others_they_were_known_by() =>
        Gathered(
            new Story()
                .Send("ann", D(0), message: "m1", id: "hers")
                .Send("bob", D(0), message: "m2", id: "his")
                .IdentifyByClick("phone", "m1", D(1), "link")
                .IdentifyByClick("phone", "m2", D(2), "others link")
                .Buy(user: null, D(3), browser: "phone", id: "anonymous")
                .Buy(user: null, D(3), browser: "laptop", id: "elsewhere"),
            "ann").Should().BeEquivalentTo("hers", "his", "link", "others link", "anonymous");

    [Fact]
    public void A_repeated_event_is_gathered_once()
    {
        var histories = new Histories();
        var bought = new Story().Buy("ann", D(1)).Last;
        histories.Add(bought);
        histories.Add(bought with { });

        histories.Of(Story.Person("ann")).Should().HaveCount(1);
    }

    [Fact]
    public void What_is_gathered_is_all_that_a_timeline_has_to_see() =>
        RandomHistory.All.Sample(
            history =>
            {
                var histories = new Histories();
                foreach (var e in history.Logged)
                    histories.Add(e);
                foreach (var user in RandomHistory.Users)
                {
                    var person = Story.Person(user);
                    var few = Timeline.Of(person, histories.Of(person), history.Plain.Grace);
                    var all = Timeline.Of(person, history.Logged, history.Plain.Grace);
                    Text(few).Should().Be(Text(all));
                }
            },
            iter: RandomHistory.Count / 5,
            print: h => h.ToString());

    private static string Text(Timeline timeline)
    {
        static string Ids(IEnumerable<LoggedEvent> events) => string.Join(' ', events.Select(e => e.Key).Order());
        return string.Join(
            '\n',
            Ids(timeline.Triggers),
            Ids(timeline.Sends),
            string.Join(' ', timeline.Touches.Select(t => $"{t.Event.Key}>{t.Send?.Key}").Order(StringComparer.Ordinal)),
            string.Join(' ', timeline.Orders.Select(o => $"{o.First.Key}:{Ids(o.Refunds)}").Order(StringComparer.Ordinal)),
            Ids(timeline.Carts));
    }
}
