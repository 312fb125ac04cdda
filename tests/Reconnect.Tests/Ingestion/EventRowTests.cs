using Reconnect.Events;
using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

public sealed class EventRowTests
{
    private static EventRow Row(EventText e) => new(e.Read().ShouldBeTaken(), Some.SiteId, "crm", EventText.ReceivedAt);

    private static IEnumerable<SubjectKind> Subjects(EventText e) => Row(e).Subjects().Select(s => s.Kind);

    [Fact]
    public void Keys_are_computed_from_what_the_event_names()
    {
        var row = Row(EventText.Of("purchase").With("anonymousId", "\"b1\"").With("transactionId", "\"t1\""));

        row.Key.Should().Be(EventKeys.Event(Some.SiteId, "crm", "e1"));
        row.Person.Should().Be(EventKeys.Person(Some.SiteId, "ann"));
        row.Browser.Should().Be(EventKeys.Browser(Some.SiteId, "b1"));
        row.Transaction.Should().Be(EventKeys.Transaction(Some.SiteId, "t1"));
    }

    [Theory]
    [InlineData("purchase")]
    [InlineData("add_to_cart")]
    [InlineData("identify")]
    [InlineData("trigger")]
    [InlineData("refund")]
    public void Only_what_is_sent_or_touched_has_a_message(string type) =>
        Row(EventText.Of(type).With("messageId", "\"m1\"")).Message.Should().BeNull();

    [Theory]
    [InlineData("click")]
    [InlineData("add_to_cart")]
    [InlineData("send_request")]
    public void Only_purchases_and_refunds_have_a_transaction(string type) =>
        Row(EventText.Of(type).With("transactionId", "\"t1\"")).Transaction.Should().BeNull();

    [Fact]
    public void A_purchase_of_a_known_person_leads_to_nobody_else()
    {
        Subjects(EventText.Of("purchase").With("anonymousId", "\"b1\"")).Should().BeEmpty();
        Subjects(EventText.Of("purchase").With("transactionId", "\"t1\"")).Should().Equal(SubjectKind.Transaction);
    }

    [Fact]
    public void An_anonymous_event_leads_to_the_people_of_its_browser() =>
        Subjects(EventText.Of("purchase").Without("userId").With("anonymousId", "\"b1\"")).Should().Equal(SubjectKind.Browser);

    [Fact]
    public void An_identify_leads_to_everyone_who_used_the_browser() => Subjects(EventText.Of("identify")).Should().Equal(SubjectKind.Browser);

    [Theory]
    [InlineData("send_request")]
    [InlineData("click")]
    [InlineData("impression")]
    [InlineData("delivered")]
    [InlineData("bounced")]
    [InlineData("unsubscribe")]
    public void Whatever_names_a_message_leads_to_its_person(string type) =>
        Subjects(EventText.Of(type).With("messageId", "\"m1\"")).Should().Equal(SubjectKind.Message);

    [Fact]
    public void A_refund_leads_to_whoever_bought() => Subjects(EventText.Of("refund")).Should().Equal(SubjectKind.Transaction);
}
