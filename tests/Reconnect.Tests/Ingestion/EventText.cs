using System.Text;
using Reconnect.Ingestion;

namespace Reconnect.Tests.Ingestion;

/// <summary>The JSON of a well-formed event of each type; a test changes the one member it is about, in raw JSON.</summary>
internal sealed class EventText
{
    public static readonly DateTimeOffset ReceivedAt = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, string Json)> members;

    private EventText(params (string, string)[] members) => this.members = [.. members];

    public static EventText Of(string type)
    {
        var e = new EventText(("eventId", "\"e1\""), ("type", $"\"{type}\""), ("occurredAt", "\"2026-03-02T09:00:00Z\""));
        (string, string)[] more = type switch
        {
            "trigger" => [("campaignId", "\"c1\""), ("variationId", "\"A\""), ("userId", "\"ann\"")],
            "send_request" => [("campaignId", "\"c1\""), ("variationId", "\"A\""), ("userId", "\"ann\""), ("channel", "\"email\"")],
            "delivered" or "bounced" or "complained" or "impression" or "click" or "unsubscribe" => [("messageId", "\"m1\"")],
            "identify" => [("userId", "\"ann\""), ("anonymousId", "\"b1\"")],
            "purchase" => [("userId", "\"ann\""), ("value", "10")],
            "add_to_cart" => [("userId", "\"ann\"")],
            "refund" => [("transactionId", "\"t1\""), ("value", "10")],
            _ => [],
        };
        e.members.AddRange(more);
        return e;
    }

    /// <summary>A click that names no message, but whom, what and where.</summary>
    public static EventText ClickWithoutMessage() => Of("click").Without("messageId")
        .With("userId", "\"ann\"").With("campaignId", "\"c1\"").With("variationId", "\"A\"").With("channel", "\"email\"");

    /// <summary>Sets a member to raw JSON, in its place.</summary>
    public EventText With(string name, string json)
    {
        var at = members.FindIndex(m => m.Name == name);
        if (at < 0)
            return And(name, json);
        members[at] = (name, json);
        return this;
    }

    /// <summary>Adds a member even where it stands already.</summary>
    public EventText And(string name, string json)
    {
        members.Add((name, json));
        return this;
    }

    public EventText Without(string name)
    {
        members.RemoveAll(m => m.Name == name);
        return this;
    }

    public EventText Reversed()
    {
        members.Reverse();
        return this;
    }

    public override string ToString() => "{" + string.Join(",", members.Select(m => $"\"{m.Name}\":{m.Json}")) + "}";

    public ReadItem Read() => Read(ToString());

    public static ReadItem Read(string json) => EventReader.Read(0, Encoding.UTF8.GetBytes(json), ReceivedAt);
}

internal static class ReadItemAssertions
{
    /// <summary>Refused for exactly these faults, each as <c>code pointer</c>.</summary>
    public static void ShouldBeRefused(this ReadItem item, params string[] faults)
    {
        item.Event.Should().BeNull();
        item.Faults.Select(f => $"{f.Code} {f.Pointer}".TrimEnd()).Should().Equal(faults);
        item.Faults.Should().OnlyContain(f => f.Detail.Length > 10, "each fault says what to change");
    }

    public static Reconnect.Events.NewEvent ShouldBeTaken(this ReadItem item)
    {
        item.Faults.Should().BeEmpty();
        return item.Event!;
    }
}
