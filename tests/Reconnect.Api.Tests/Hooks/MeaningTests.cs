namespace Reconnect.Api.Tests.Hooks;

/// <summary>What vendors' words mean. Bodies are written for this project after the vendors' documents.</summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("""{"RecordType":"Delivery","MessageID":"pm-1","Recipient":"a@b.example","DeliveredAt":"2026-03-02T10:33:54.9070259Z","Metadata":{"rc_mid":"m-1"}}""", "Delivered email pm-1 2026-03-02T10:33:54 m-1")]
    [InlineData("""{"RecordType":"Bounce","ID":9007199254740993,"Type":"HardBounce","MessageID":"pm-1","Email":"a@b.example","BouncedAt":"2026-03-02T06:33:54-04:00"}""", "Bounce email pm-1 2026-03-02T10:33:54")]
    [InlineData("""{"RecordType":"Bounce","ID":7,"Type":"Unsubscribe","MessageID":"pm-1"}""", "Unsubscribe email pm-1")]
    [InlineData("""{"RecordType":"SpamComplaint","ID":8,"MessageID":"pm-1","Email":"a@b.example","BouncedAt":"2026-03-02T10:33:54Z"}""", "SpamComplaint email pm-1 2026-03-02T10:33:54")]
    [InlineData("""{"RecordType":"Open","MessageID":"pm-1","Recipient":"a@b.example","ReceivedAt":"2026-03-02T10:33:54Z","FirstOpen":true}""", "Open email pm-1 2026-03-02T10:33:54")]
    [InlineData("""{"RecordType":"Click","MessageID":"pm-1","Recipient":"a@b.example","ReceivedAt":"2026-03-02T10:33:54Z","OriginalLink":"https://shop.example/"}""", "Click email pm-1 2026-03-02T10:33:54 https://shop.example/")]
    [InlineData("""{"RecordType":"SubscriptionChange","MessageID":"pm-1","SuppressSending":true,"SuppressionReason":"ManualSuppression","ChangedAt":"2026-03-02T10:33:54Z"}""", "Unsubscribe email pm-1 2026-03-02T10:33:54")]
    [InlineData("""{"RecordType":"SubscriptionChange","MessageID":"pm-1","SuppressSending":true,"SuppressionReason":"HardBounce"}""", "Other email pm-1")]
    [InlineData("""{"RecordType":"SubscriptionChange","MessageID":"pm-1","SuppressSending":false}""", "Resubscribe email pm-1")]
    public void Postmark(string body, string meaning) => Call.Meaning("postmark", body).Should().Equal(meaning);

    [Fact]
    public void Postmark_ids_beyond_what_a_double_holds_stay_apart()
    {
        string Key(string id) => Call.Vendor("postmark").Read(Call.Of($$"""{"RecordType":"Bounce","ID":{{id}},"MessageID":"m"}""")).Items[0].Key;
        Key("9007199254740993").Should().NotBe(Key("9007199254740992"));
    }

    [Theory]
    [InlineData("email", "sent", "Accepted email d-1 2026-03-02T10:00:00")]
    [InlineData("email", "opened", "Open email d-1 2026-03-02T10:00:00")]
    [InlineData("email", "clicked", "Click email d-1 2026-03-02T10:00:00")]
    [InlineData("push", "clicked", "Click push d-1 2026-03-02T10:00:00")]
    [InlineData("sms", "bounced", "Bounce sms d-1 2026-03-02T10:00:00")]
    [InlineData("email", "spammed", "SpamComplaint email d-1 2026-03-02T10:00:00")]
    [InlineData("email", "converted", "Other email d-1 2026-03-02T10:00:00")]
    [InlineData("in_app", "clicked", "Other d-1 2026-03-02T10:00:00")]
    public void Customer_io(string type, string metric, string meaning) => Call.Meaning("customerio", $$$"""
        {"event_id":"01E2EMRMM6TZ12TF9WGZN0WJQT","object_type":"{{{type}}}","metric":"{{{metric}}}","timestamp":1772445600,"data":{"delivery_id":"d-1","identifiers":{"id":"ada"} } }
        """).Should().Equal(meaning);

    [Theory]
    [InlineData("\"1772445600\"", "2026-03-02T10:00:00")]
    [InlineData("1772445600.5", "2026-03-02T10:00:00")]
    [InlineData("1772445600000", "2026-03-02T10:00:00")]
    [InlineData("\"garbage\"", null)]
    [InlineData("1e300", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public void Times_in_any_spelling_are_read_and_garbage_is_none(string time, string? expected) => Call.Meaning("customerio", $$$"""
        {"event_id":"e","object_type":"email","metric":"opened","timestamp":{{{time}}},"data":{"delivery_id":"d"}}
        """).Should().Equal(expected is null ? "Open email d" : "Open email d " + expected);

    [Fact]
    public void Braze_opens_of_push_are_clicks_and_flags_of_machines_are_kept() => Call.Meaning("braze", """
        {"events":[
         {"id":"1","event_type":"users.messages.pushnotification.Open","time":1772445600,"user":{"external_user_id":"ada"},"properties":{"send_id":"s"}},
         {"id":"2","event_type":"users.messages.email.Open","time":1772445600,"user":{"external_user_id":"ada"},"properties":{"send_id":"s","machine_open":true}},
         {"id":"3","event_type":"users.messages.sms.ShortLinkClick","time":1772445600,"user":{"external_user_id":"ada"},"properties":{"send_id":"s","url":"https://shop.example/","message_extras":"{\"rc_mid\":\"m-1\"}"}},
         {"id":"4","event_type":"users.messages.email.MarkAsSpam","time":1772445600,"user":{},"properties":{}},
         {"id":"5","event_type":"users.messages.inappmessage.Click","time":1772445600},
         {"id":"6","event_type":"users.behaviors.app.SessionStart","time":1772445600},
         7]}
        """).Should().Equal(
            "Click push s:ada 2026-03-02T10:00:00", "Open email s:ada 2026-03-02T10:00:00 machine", "Click sms s:ada 2026-03-02T10:00:00 https://shop.example/ m-1",
            "SpamComplaint email 2026-03-02T10:00:00", "Other 2026-03-02T10:00:00", "Other 2026-03-02T10:00:00", "Other");

    [Fact]
    public void Klaviyo() => Call.Meaning("klaviyo", """
        {"data":[
         {"external_id":"e1","topic":"event:klaviyo.clicked_email","payload":{"data":{"type":"event","id":"x","attributes":{"datetime":"2026-03-02T10:00:00+00:00","event_properties":{"$message":"M","URL":"https://shop.example/"}},"relationships":{"profile":{"data":{"type":"profile","id":"P"}}}}}},
         {"external_id":"e2","topic":"event:klaviyo.opened_push","payload":{"data":{"attributes":{"timestamp":1772445600,"event_properties":{"rc_mid":"m-1"}}}}},
         {"external_id":"e3","topic":"event:klaviyo.placed_order","payload":{}}],
         "meta":{"klaviyo_webhook_id":"w"}}
        """).Should().Equal("Click email M:P 2026-03-02T10:00:00 https://shop.example/", "Click push 2026-03-02T10:00:00 m-1", "Other");

    [Theory]
    [InlineData("message.push.clicked", "Click push msg:ada 2026-03-02T10:00:00")]
    [InlineData("message.email.opened", "Open email msg:ada 2026-03-02T10:00:00")]
    [InlineData("message.email.reported_as_spam", "SpamComplaint email msg:ada 2026-03-02T10:00:00")]
    [InlineData("message.sms.undelivered", "Bounce sms msg:ada 2026-03-02T10:00:00")]
    [InlineData("message.iam.clicked", "Other msg:ada 2026-03-02T10:00:00")]
    public void OneSignal(string kind, string meaning) => Call.Meaning("onesignal", $$$"""
        {"event":{"id":"4a1","kind":"{{{kind}}}","timestamp":"1772445600"},"message":{"id":"msg"},"user":{"external_id":"ada"}}
        """).Should().Equal(meaning);

    [Fact]
    public void Brevo_tells_the_first_opening_twice_and_it_is_one_act()
    {
        string Body(string type) => $$$"""
            {"event":"{{{type}}}","email":"a@b.example","message-id":"<1@relay.example>","ts_epoch":1772445600000,"X-Mailin-custom":"{\"rc_mid\":\"m-1\"}"}
            """;
        string Key(string type) => Call.Vendor("brevo").Read(Call.Of(Body(type))).Items[0].Key;
        Key("unique_opened").Should().Be(Key("opened"));
        Key("unique_proxy_open").Should().Be(Key("proxy_open")).And.NotBe(Key("opened"));
        Call.Meaning("brevo", Body("unique_proxy_open")).Should().Equal("Open email 1@relay.example 2026-03-02T10:00:00 machine m-1");
        Call.Meaning("brevo", Body("soft_bounce")).Should().Equal("Bounce email 1@relay.example 2026-03-02T10:00:00 m-1");
        Call.Meaning("brevo", Body("list_addition")).Should().Equal("Other email 1@relay.example 2026-03-02T10:00:00 m-1");
    }

    [Fact]
    public void SparkPost_counts_every_open_and_not_the_first_one_again_and_its_test_brings_nothing()
    {
        Call.Meaning("sparkpost", """[{"msys":{}}]""").Should().BeEmpty();
        Call.Meaning("sparkpost", """
            [{"msys":{"track_event":{"type":"open","event_id":"1","message_id":"mid","timestamp":"1772445600","rcpt_meta":{"rc_mid":"m-1"}}}},
             {"msys":{"track_event":{"type":"initial_open","event_id":"2","message_id":"mid","timestamp":"1772445600"}}},
             {"msys":{"track_event":{"type":"click","event_id":"3","message_id":"mid","timestamp":"1772445600","target_link_url":"https://shop.example/"}}},
             {"msys":{"message_event":{"type":"bounce","event_id":"4","message_id":"mid","timestamp":"1772445600"}}},
             {"msys":{"unsubscribe_event":{"type":"link_unsubscribe","event_id":"5","message_id":"mid","timestamp":"1772445600"}}}]
            """).Should().Equal(
                "Open email mid 2026-03-02T10:00:00 m-1", "Other email mid 2026-03-02T10:00:00", "Click email mid 2026-03-02T10:00:00 https://shop.example/",
                "Bounce email mid 2026-03-02T10:00:00", "Unsubscribe email mid 2026-03-02T10:00:00");
    }

    [Theory]
    [InlineData("emailOpen", "Open email it-1 2026-03-02T10:00:00 machine m-1")]
    [InlineData("emailClick", "Click email it-1 2026-03-02T10:00:00 machine m-1")]
    [InlineData("pushOpen", "Click push it-1 2026-03-02T10:00:00 machine m-1")]
    [InlineData("smsBounce", "Bounce sms it-1 2026-03-02T10:00:00 machine m-1")]
    [InlineData("emailUnSubscribe", "Unsubscribe email it-1 2026-03-02T10:00:00 machine m-1")]
    [InlineData("customEvent", "Other it-1 2026-03-02T10:00:00 machine m-1")]
    public void Iterable(string name, string meaning) => Call.Meaning("iterable", $$$"""
        {"eventName":"{{{name}}}","email":"a@b.example","dataFields":{"messageId":"it-1","createdAt":"2026-03-02 11:00:00 +01:00","isBot":true,"rc_mid":"m-1"}}
        """).Should().Equal(meaning);

    [Fact]
    public void SendGrid_custom_arguments_are_what_is_not_reserved_and_milliseconds_are_read()
    {
        var item = Call.Vendor("sendgrid").Read(Call.Of("""
            [{"event":"open","email":"a@b.example","timestamp":1772445600000,"sg_event_id":"e","sg_message_id":"abc.recv-1","sg_machine_open":true,"rc_mid":"m-1","my key":"x","category":["a","b"],"send_at":"1772445600"}]
            """)).Items.Should().ContainSingle().Subject;
        Call.Line(item).Should().Be("Open email abc 2026-03-02T10:00:00 machine m-1");
        item.Metadata.Keys.Should().BeEquivalentTo("rc_mid", "my key");
    }

    [Theory]
    [InlineData("MessageSid=SM1&MessageStatus=delivered&To=%2B15555550100&New=1", "Delivered sms SM1")]
    [InlineData("SmsSid=SM1&SmsStatus=undelivered&ErrorCode=30005", "Bounce sms SM1")]
    [InlineData("MessageSid=SM1&MessageStatus=read&To=whatsapp%3A%2B15555550100", "Open whatsapp SM1")]
    [InlineData("MessageSid=SM1&MessageStatus=sent", "Accepted sms SM1")]
    [InlineData("MessageSid=SM1&MessageStatus=partially_delivered", "Other sms SM1")]
    public void Twilio_status_callbacks(string form, string meaning) =>
        Call.Vendor("twilio").Read(Call.Of(form) with { ContentType = "application/x-www-form-urlencoded" }).Items.Select(Call.Line).Should().Equal(meaning);

    [Fact]
    public void Twilio_clicks_come_plain_or_as_cloud_events()
    {
        Call.Meaning("twilio", """
            [{"specversion":"1.0","id":"NO1","type":"com.twilio.daptbt.link-shortening.link-clicked","datacontenttype":"2026-03-02T07:17:02.363Z","data":{"message_sid":"SM1","link":"https://shop.example/","click_time":"2026-03-02T10:00:00.000Z","user_agent":"x"}},
             {"specversion":"1.0","id":"NO2","type":"com.twilio.messaging.message.delivered","data":{"messageSid":"SM1","to":"+15555550100","timestamp":"2026-03-02T10:00:00Z"}}]
            """).Should().Equal("Click sms SM1 2026-03-02T10:00:00 https://shop.example/", "Delivered sms SM1 2026-03-02T10:00:00");
        Call.Meaning("twilio", """
            {"event_type":"click","sms_sid":"SM1","link":"https://shop.example/","click_time":"2026-03-02T10:00:00Z","to":"+15555550100"}
            """).Should().Equal("Click sms SM1 2026-03-02T10:00:00 https://shop.example/");
    }

    [Theory]
    [InlineData("Send", "mail", "Accepted email ses-1 2026-03-02T09:00:00 m-1")]
    [InlineData("Delivery", "delivery", "Delivered email ses-1 2026-03-02T10:00:00 m-1")]
    [InlineData("Open", "open", "Open email ses-1 2026-03-02T10:00:00 m-1")]
    [InlineData("Click", "click", "Click email ses-1 2026-03-02T10:00:00 https://shop.example/ m-1")]
    [InlineData("Complaint", "complaint", "SpamComplaint email ses-1 2026-03-02T10:00:00 m-1")]
    [InlineData("DeliveryDelay", "deliveryDelay", "Deferred email ses-1 2026-03-02T10:00:00 m-1")]
    [InlineData("Rendering Failure", "failure", "Dropped email ses-1 2026-03-02T10:00:00 m-1")]
    [InlineData("Subscription", "subscription", "Other email ses-1 2026-03-02T10:00:00 m-1")]
    public void Amazon_SES(string type, string member, string meaning)
    {
        var link = type == "Click" ? "\"link\":\"https://shop.example/\"," : "";
        var detail = member == "mail" ? "" : $$$""","{{{member}}}":{{{{link}}}"timestamp":"2026-03-02T10:00:00.000Z"}""";
        var message = $$$"""{"eventType":"{{{type}}}","mail":{"messageId":"ses-1","timestamp":"2026-03-02T09:00:00.000Z","tags":{"rc_mid":["m-1"]}}{{{detail}}}}""";
        Call.Meaning("amazon-ses-sns", Sns(message)).Should().Equal(meaning);
    }

    [Fact]
    public void A_bounce_of_Amazon_SES_is_one_of_each_recipient_and_plain_sentences_are_none()
    {
        Call.Meaning("amazon-ses-sns", Sns("""{"notificationType":"Bounce","mail":{"messageId":"ses-1"},"bounce":{"bouncedRecipients":[{"emailAddress":"a@b.example"},{"emailAddress":"c@d.example"}],"timestamp":"2026-03-02T10:00:00Z"}}"""))
            .Should().Equal("Bounce email ses-1 2026-03-02T10:00:00", "Bounce email ses-1 2026-03-02T10:00:00");
        Call.Meaning("amazon-ses-sns", Sns("Successfully validated SNS topic for Amazon SES event publishing.")).Should().BeEmpty();
    }

    [Fact]
    public void Mailgun_failures_are_told_apart_by_severity()
    {
        static string Body(string severity) => $$$"""{"event-data":{"event":"failed","severity":"{{{severity}}}","id":"i","timestamp":1772445600.25,"message":{"headers":{"message-id":"mg-1"} },"user-variables":{"rc_mid":"m-1"} } }""";
        Call.Meaning("mailgun", Body("permanent")).Should().Equal("Bounce email mg-1 2026-03-02T10:00:00 m-1");
        Call.Meaning("mailgun", Body("temporary")).Should().Equal("Deferred email mg-1 2026-03-02T10:00:00 m-1");
    }

    /// <summary>Whatever a verified sender sends, reading it ends in items or in a reason, never in an exception.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[null,7,\"x\",[],{}]")]
    [InlineData("{\"event\":{},\"events\":[{\"id\":{},\"event_type\":7}],\"data\":[[]],\"msys\":7,\"event-data\":{\"event\":[]},\"Type\":\"Notification\",\"Message\":\"{\"}")]
    [InlineData("[{\"event\":\"\\ud800\",\"\\ud800\":\"x\",\"timestamp\":\"\\u0000\",\"msys\":{\"a\":7}}]")]
    public void Reading_never_throws(string body)
    {
        foreach (var vendor in Reconnect.Api.Hooks.VendorRegistry.All)
            foreach (var type in new[] { "application/json", "application/x-www-form-urlencoded", "" })
            {
                var request = Call.Of(body) with { ContentType = type };
                var reading = vendor.Read(request);
                (reading.Items.Count + (reading.Unreadable?.Length ?? 0)).Should().BeGreaterThanOrEqualTo(0);
                reading.Items.Select(i => i.Key).Should().NotContainNulls(vendor.Name);
            }
    }

    private static string Sns(string message) => System.Text.Json.JsonSerializer.Serialize(new
    {
        Type = "Notification", MessageId = "sns-1", TopicArn = "arn:aws:sns:eu-west-1:123456789012:ses", Message = message,
    });
}
