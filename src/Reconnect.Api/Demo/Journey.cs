using Reconnect.Attribution;
using Reconnect.Events;

namespace Reconnect.Api.Demo;

/// <summary>What one person does in one version: trigger, message, open, click, and then the shop.</summary>
internal sealed class Journey(CampaignPlan campaign, VersionPlan version, int person, Dice dice)
{
    private const string ScannerAgent = "Mozilla/5.0 (compatible; ExampleLinkScanner/2.1)";
    private const int ScannedLinks = 2;
    private const double MinutesFromOpenToClick = 0.6;
    private readonly PersonLog log = new(campaign.Id, version.Id, person);

    public IReadOnlyList<NewEvent> Events(DateTimeOffset trigger, bool scanned)
    {
        var variation = dice.Pick(version.Variations, v => v.Allocated ?? (double)v.Share);
        var checkout = new Checkout(log, campaign.Orders, variation, dice);
        log.Events.Add(log.Decision("trigger", EventType.Trigger, trigger, variation.Id));
        if (!variation.IsControl && Message(variation, trigger, scanned) is { } click)
            checkout.AfterClick(click);
        else
            checkout.WithoutClick(trigger);
        return log.Events;
    }

    /// <summary>When the person clicked the message, if one was sent and clicked.</summary>
    private DateTimeOffset? Message(VariationPlan variation, DateTimeOffset trigger, bool scanned)
    {
        var sent = trigger.AddSeconds(dice.Between(1, 30));
        // The highest-priority channel the person is opted in to; if none, one decision on the top-priority channel (A1).
        var channel = variation.Channels.FirstOrDefault(c => dice.Chance(c.OptedIn));
        log.Events.Add(log.Decision("send", EventType.SendRequest, sent, variation.Id) with
        {
            MessageId = log.Story,
            Channel = (channel ?? variation.Channels[0]).Name,
            NotSentReason = channel is null ? NotSentReasons.NotOptedIn : null,
        });
        if (channel is null)
            return null;
        if (scanned && channel.Name == ChannelPlan.EmailName)
            Scan(sent);
        return channel.Opens > 0 ? OpenAndClick(channel, sent) : Click(channel.Clicks, sent + dice.Delay(channel.MinutesToOpen));
    }

    private DateTimeOffset? OpenAndClick(ChannelPlan channel, DateTimeOffset sent)
    {
        if (!dice.Chance(channel.Opens))
            return null;
        var opened = sent + dice.Delay(channel.MinutesToOpen);
        log.Events.Add(log.Touch("open", EventType.Impression, opened));
        return Click(channel.Clicks / channel.Opens, opened + dice.Delay(MinutesFromOpenToClick));
    }

    private DateTimeOffset? Click(double share, DateTimeOffset at)
    {
        if (!dice.Chance(share))
            return null;
        log.Events.Add(log.Touch("click", EventType.Click, at));
        return at;
    }

    private void Scan(DateTimeOffset sent)
    {
        for (var link = 1; link <= ScannedLinks; link++)
            log.Events.Add(log.Touch($"scan-{link}", EventType.Click, sent.AddSeconds(link)) with { Machine = true, UserAgent = ScannerAgent });
    }
}
