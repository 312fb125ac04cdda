namespace Reconnect.Api.Connections;

/// <summary>Examples as JSON. The requests work when they are pasted.</summary>
internal static class ConnectionExamples
{
    public const string Request = """
        {"vendor":"mailgun","name":"Newsletter domain","verification":{"signingKey":"key-0123456789abcdef"}}
        """;

    public const string Changes = """
        {"name":"Newsletter","clicks":"ownLinks"}
        """;

    public const string Rotation = """
        {"verification":{"signingKey":"key-fedcba9876543210"},"keepPrevious":true}
        """;

    public const string Answer = """
        {"id":"b7Kq2nRwX4mTz9Vc","vendor":"mailgun","vendorTitle":"Mailgun","name":"Newsletter domain","channel":"email",
         "address":"https://reconnect.example.com/hooks/mailgun/b7Kq2nRwX4mTz9Vc","addressIsPublic":true,"verificationOff":false,"ageLimitSeconds":null,
         "keys":[{"name":"signingKey","label":"HTTP webhook signing key","required":true,"generated":false,"flag":false,"count":1}],"missing":[],"confirmation":null,
         "clicks":"vendor","opens":"vendor","metadata":{"message":"rc_mid","campaign":"rc_campaign","variation":"rc_variation","user":"rc_user"},
         "setup":{"steps":["In Mailgun open Sending › Webhooks of the domain, add the address for each event below."],"events":["Delivered","Opened","Clicked"],"metadata":"Send v:rc_mid with the message."},
         "createdAt":"2026-03-01T00:00:00Z","retiredAt":null,
         "health":{"requests":12,"refused":1,"items":11,"stored":10,"ignored":2,"unmatched":0,"duplicates":1,"quarantined":0,
          "lastSuccessAt":"2026-03-01T10:00:00Z","lastRefusalAt":"2026-03-01T09:00:00Z","lastRefusal":"The signature does not match any key of this connection."},
         "newKeys":null}
        """;

    public const string Deliveries = """
        {"items":[{"receivedAt":"2026-03-01T10:00:00Z","status":200,"detail":null,"bytes":1196,"items":1,"stored":1,"ignored":0,"unmatched":0,"duplicates":0,"quarantined":0}]}
        """;

    public const string Vendors = """
        {"items":[{"name":"mailgun","title":"Mailgun","channel":"email","ageLimitSeconds":null,
         "fields":[{"name":"signingKey","label":"HTTP webhook signing key","required":true,"generated":false,"flag":false}],
         "setup":{"steps":["In Mailgun open Sending › Webhooks of the domain, add the address for each event below."],"events":["Delivered","Opened","Clicked"],"metadata":"Send v:rc_mid with the message."}}]}
        """;
}
