using System.Text.Json;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>SparkPost's webhooks: an array of <c>{"msys":{class:{…}}}</c>, Basic or a bearer token. An empty one is its test at creation.</summary>
internal sealed class SparkPost : VendorAdapter
{
    public override string Name => "sparkpost";

    public override string Title => "SparkPost";

    public override string Channel => "email";

    public override string Challenge => SharedToken.Challenge;

    public override IReadOnlyList<VerificationField> Fields { get; } = [SharedToken.Token];

    public override VendorSetup Setup { get; } = new(
        [
            "In SparkPost open Configuration › Webhooks and create one with the address as target.",
            "Choose Basic Auth: any user name, the token as password.",
            "Tick the events below.",
        ],
        ["Injection", "Delivery", "Bounce", "Out of band", "Delay", "Policy rejection", "Spam complaint", "Open", "Click", "List unsubscribe", "Link unsubscribe"],
        "Send rc_mid (and rc_campaign, rc_variation, rc_user where you like) as metadata of the recipient.");

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit) => SharedToken.Verify(request, keys);

    public override HookReading Read(HookRequest request) => request.Json is { ValueKind: JsonValueKind.Array or JsonValueKind.Object } body
        ? new HookReading([.. body.Elements().SelectMany(Items)])
        : HookReading.NotReadable("The body is not a JSON array of events.");

    private static IEnumerable<HookItem> Items(JsonElement element) => element.Member("msys") is { ValueKind: JsonValueKind.Object } events
        ? events.EnumerateObject().Select(e => Item(e.Value))
        : [new HookItem { Kind = HookKind.Other, VendorType = "", Key = HookKey.Of(element.Raw().Span), Unreadable = "The element has no msys.", Raw = element.Raw() }];

    private static HookItem Item(JsonElement e)
    {
        var type = e.Text("type") ?? "";
        return new HookItem
        {
            Kind = KindOf(type),
            VendorType = type,
            Key = e.Text("event_id") ?? HookKey.Of(e.Raw().Span),
            Channel = "email",
            MessageIds = e.Text("message_id") is { } id ? [id] : [],
            OccurredAt = e.UnixTime("timestamp"),
            Url = e.Text("target_link_url"),
            UserAgent = e.Text("user_agent"),
            Machine = e.Flag("user_agent_parsed", "is_prefetched"),
            Metadata = e.Member("rcpt_meta").Texts(),
            Raw = e.Raw(),
        };
    }

    /// <summary>initial_open is told beside open, which counts.</summary>
    private static HookKind KindOf(string type) => type switch
    {
        "injection" => HookKind.Accepted,
        "delivery" => HookKind.Delivered,
        "open" or "amp_open" => HookKind.Open,
        "click" or "amp_click" => HookKind.Click,
        "bounce" or "out_of_band" => HookKind.Bounce,
        "delay" => HookKind.Deferred,
        "policy_rejection" or "generation_failure" or "generation_rejection" => HookKind.Dropped,
        "spam_complaint" => HookKind.SpamComplaint,
        "list_unsubscribe" or "link_unsubscribe" => HookKind.Unsubscribe,
        _ => HookKind.Other,
    };
}
